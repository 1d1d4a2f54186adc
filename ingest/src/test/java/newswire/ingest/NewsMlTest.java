package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import newswire.contract.Article;
import newswire.contract.Article.AltId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What agencies send: NewsML-G2 and NITF. */
class NewsMlTest {
  private static final String ITEM =
      """
      <newsItem guid="urn:newsml:agency.example:20240514:17" version="2" xml:lang="en"
          xmlns="http://iptc.org/std/nar/2006-10-01/">
        <itemMeta>
          <itemClass qcode="ninat:text"/>
          <provider qcode="ag:x"><name>Harbour Agency</name></provider>
          <versionCreated>2024-05-14T10:00:00+01:00</versionCreated>
          <firstCreated>2024-05-14T09:30:00+01:00</firstCreated>
          <pubStatus qcode="stat:usable"/>
        </itemMeta>
        <contentMeta>
          <located qcode="city:1"><name>Port Quay</name></located>
          <creator><name>Ada Quay</name></creator>
          <language tag="en-GB"/>
          <headline>Ferries stay open</headline>
        </contentMeta>
        <contentSet>CONTENT</contentSet>
      </newsItem>
      """;
  private static final String XHTML =
      """
      <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
        <head><title>Not this</title></head>
        <body><h1>Ferries stay open</h1><p>The council <em>decided</em>.</p><p>Both &amp; all.</p></body>
      </html></inlineXML>
      """;
  private static final String NITF =
      """
      <nitf xml:lang="en">
        <head><title>Short</title>
          <docdata><doc-id id-string="harbour-17"/><date.issue norm="20240514T093000+0100"/></docdata>
          <pubdata name="The Post" ex-ref="https://a.example/17"/></head>
        <body>
          <body.head><hedline><hl1>Ferries stay open</hl1><hl2>Bridges too</hl2></hedline>
            <byline>By <person>Ada Quay</person><byttl>Reporter</byttl></byline>
            <dateline><location>Port Quay</location></dateline></body.head>
          <body.content><block><p>The <org>council</org> decided.</p><hl2>What is next</hl2>
            <media media-type="image"><media-caption>A ferry.</media-caption></media>
            <p>Both stay open.</p></block></body.content>
          <body.end><tagline>Written by night</tagline></body.end>
        </body>
      </nitf>
      """;

  @Test
  void newsItemIsAnArticleWithAllThatItSays() {
    Article article = read(ITEM.replace("CONTENT", XHTML)).article();

    assertThat(article.headline()).isEqualTo("Ferries stay open");
    assertThat(article.body()).isEqualTo("The council decided.\n\nBoth & all.");
    assertThat(article.altId(AltId.GUID)).contains("urn:newsml:agency.example:20240514:17");
    assertThat(article.contentCreated()).isEqualTo("2024-05-14T09:30:00+01:00");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.by()).isEqualTo("Ada Quay");
    assertThat(article.located()).isEqualTo("Port Quay");
    assertThat(article.infoSources().get(0).name()).isEqualTo("Harbour Agency");
  }

  @Test
  void laterVersionIsTheSameArticle() {
    String first = ITEM.replace("CONTENT", XHTML);
    String second = first.replace("version=\"2\"", "version=\"3\"").replace("decided", "changed");

    assertThat(read(second).article().uri()).isEqualTo(read(first).article().uri());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<inlineData contenttype='text/plain'>The council decided.\n\nBoth &amp; all.</inlineData>",
        "<inlineData contenttype='text/html'>&lt;p&gt;The council decided.&lt;/p&gt;&lt;p&gt;Both &amp;amp; all.&lt;/p&gt;</inlineData>",
        "<remoteContent href='x.jpg'/><inlineXML><nitf><body><body.content><p>The council decided.</p><p>Both &amp; all.</p></body.content></body></nitf></inlineXML>",
        "<inlineXML><body xmlns='http://www.w3.org/1999/xhtml'><p>The council decided.</p><p>Both &amp; all.</p></body></inlineXML>"
      })
  void contentIsReadInAnyRendition(String content) {
    assertThat(read(ITEM.replace("CONTENT", content)).article().body())
        .isEqualTo("The council decided.\n\nBoth & all.");
  }

  @Test
  void messageIsReadItemByItem() {
    String good = ITEM.replace("CONTENT", XHTML);
    String picture =
        ITEM.replace("CONTENT", "<remoteContent href='x.jpg'/>")
            .replace("ninat:text", "ninat:picture");
    String message =
        "<?xml version=\"1.0\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header>"
            + "<sent>2024-05-14T10:00:00Z</sent></header><itemSet>"
            + good
            + picture
            + "<packageItem guid='p'><groupSet/></packageItem>"
            + good.replace("stat:usable", "stat:canceled")
            + good
            + "</itemSet></newsMessage>";

    ItemList items = read(message);

    assertThat(items.outcomes())
        .containsExactly("ok", "empty", "invalid-article", "invalid-article", "ok");
    assertThat(items.refused())
        .extracting(SourceItem.Refused::detail)
        .containsExactly(
            "no text in it: a picture",
            "a <packageItem> is no article",
            "its source has withdrawn it: canceled");
    assertThat(read(message.substring(0, message.lastIndexOf("<contentSet>"))).outcomes())
        .endsWith("invalid-article", "unreadable", "unreadable");
  }

  @Test
  void nitfIsAnArticleWithAllThatItSays() {
    Article article = read(NITF).article();

    assertThat(article.headline()).isEqualTo("Ferries stay open");
    assertThat(article.body()).isEqualTo("The council decided.\n\nWhat is next\n\nBoth stay open.");
    assertThat(article.altId(AltId.URL)).contains("https://a.example/17");
    assertThat(article.altId(AltId.GUID)).contains("harbour-17");
    assertThat(article.contentCreated()).isEqualTo("2024-05-14T09:30:00+01:00");
    assertThat(article.by()).isEqualTo("Ada Quay");
    assertThat(article.located()).isEqualTo("Port Quay");
    assertThat(article.infoSources().get(0).name()).isEqualTo("The Post");
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void documentTypeOfNitfIsNeverFetched() {
    String nitf = "<!DOCTYPE nitf SYSTEM \"http://127.0.0.1:1/nitf-3-4.dtd\">\n" + NITF;

    assertThat(read(nitf).outcomes()).containsExactly("ok");
  }

  private static ItemList read(String document) {
    return ItemList.ofStandardInput(document.getBytes(UTF_8));
  }
}
