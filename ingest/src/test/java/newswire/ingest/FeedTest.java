package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.feed.FeedArticleParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of every kind and state, and the articles in them. */
class FeedTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
        <title>The Harbour Post</title>
        <link>https://harbour.example/</link>
        <language>en-GB</language>
        <item>
          <title>Ferries &amp;amp; bridges stay open</title>
          <link>https://harbour.example/2024/05/ferries?utm_source=rss</link>
          <guid isPermaLink="false">harbour-17</guid>
          <pubDate>Tue, 14 May 2024 09:30:00 GMT</pubDate>
          <dc:creator><![CDATA[Ada Quay]]></dc:creator>
          <description>The council decided late on Monday.</description>
          <content:encoded><![CDATA[<p>The council decided late on Monday.</p>
            <p>Both bridges &amp; all ferries stay open, it said.</p><script>track()</script>]]></content:encoded>
        </item>
        <item>
          <title>No link, no id</title>
          <description>&lt;p&gt;A note from the quay.&lt;/p&gt;&lt;p&gt;And one more.&lt;/p&gt;</description>
        </item>
      </channel>
      </rss>
      """;

  @Test
  void rssItemIsAnArticleWithAllThatTheFeedSays() {
    Article article = read(RSS).articles().get(0);

    assertThat(article.headline()).isEqualTo("Ferries & bridges stay open");
    assertThat(article.body())
        .isEqualTo(
            "The council decided late on Monday.\n\n"
                + "Both bridges & all ferries stay open, it said.");
    assertThat(article.altId(AltId.URL)).contains("https://harbour.example/2024/05/ferries");
    assertThat(article.altId(AltId.GUID)).contains("harbour-17");
    assertThat(article.contentCreated()).isEqualTo("2024-05-14T09:30:00Z");
    assertThat(article.by()).isEqualTo("Ada Quay");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.infoSources().get(0).name()).isEqualTo("The Harbour Post");
  }

  @Test
  void itemWithoutLinkIsKnownByItsText() {
    Article article = read(RSS).articles().get(1);

    assertThat(article.body()).isEqualTo("A note from the quay.\n\nAnd one more.");
    assertThat(article.altId(AltId.URL)).isEmpty();
    assertThat(article.uri()).isEqualTo(read(RSS).articles().get(1).uri());
  }

  @Test
  void originalOfAnItemIsItsOwnElement() {
    ItemList items = read(RSS);

    assertThat(items.outcomes()).containsExactly("ok", "ok");
    String original = new String(items.items().get(1).original().bytes(), UTF_8);
    assertThat(original).startsWith("<item>").endsWith("</item>").contains("No link, no id");
    assertThat(items.items().get(1).place()).endsWith("line 18");
  }

  @Test
  void atomEntryIsAnArticle() {
    Article article =
        read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://quai.example/a/">
                  <title type="html">Le &lt;b&gt;Quai&lt;/b&gt;</title>
                  <link rel="self" href="https://quai.example/feed"/>
                  <author><name>La rédaction</name></author>
                  <entry>
                    <title type="html">L&amp;#8217;été s&amp;rsquo;achève</title>
                    <link rel="enclosure" href="https://quai.example/son.mp3"/>
                    <link href="../2024/ete.html#haut"/>
                    <id>tag:quai.example,2024:1</id>
                    <updated>2024-09-02T08:00:00+02:00</updated>
                    <published>2024-09-01T08:00:00+02:00</published>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le port
                      ferme.</p><p>La mairie <em>aussi</em>.</p></div></content>
                  </entry>
                </feed>
                """)
            .article();

    assertThat(article.headline()).isEqualTo("L’été s’achève");
    assertThat(article.body()).isEqualTo("Le port ferme.\n\nLa mairie aussi.");
    assertThat(article.altId(AltId.URL)).contains("https://quai.example/2024/ete.html");
    assertThat(article.altId(AltId.GUID)).contains("tag:quai.example,2024:1");
    assertThat(article.contentCreated()).isEqualTo("2024-09-01T08:00:00+02:00");
    assertThat(article.language()).isEqualTo("fr");
    assertThat(article.by()).isEqualTo("La rédaction");
    assertThat(article.infoSources().get(0).name()).isEqualTo("Le Quai");
  }

  @Test
  void rssOneItemsStandBesideTheirChannel() {
    Article article =
        read("""
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://kai.example/"><title>Kai</title>
                    <dc:language>de</dc:language>
                    <items><rdf:Seq><rdf:li rdf:resource="https://kai.example/1"/></rdf:Seq></items>
                  </channel>
                  <item rdf:about="https://kai.example/1"><title>Brücke</title>
                    <description>Die Brücke bleibt offen.</description>
                    <dc:date>2024-05-14T09:30:00+02:00</dc:date></item>
                </rdf:RDF>
                """)
            .article();

    assertThat(article.altId(AltId.URL)).contains("https://kai.example/1");
    assertThat(article.language()).isEqualTo("de");
    assertThat(article.contentCreated()).isEqualTo("2024-05-14T09:30:00+02:00");
  }

  static Stream<Arguments> links() {
    return Stream.of(
        Arguments.of("<guid>https://a.example/1</guid>", "https://a.example/1"),
        Arguments.of("<guid isPermaLink='false'>https://a.example/1</guid>", null),
        Arguments.of("<guid>17</guid>", null),
        Arguments.of("<link>/2</link>", "https://a.example/2"),
        Arguments.of("<link>javascript:alert(1)</link>", null),
        Arguments.of("<link> https://a.example/3 \n</link>", "https://a.example/3"),
        Arguments.of(
            "<link><![CDATA[https://a.example/4?a=1&b=2]]></link>", "https://a.example/4?a=1&b=2"),
        Arguments.of("<link>https://a.example/5?a=1&b=2</link>", "https://a.example/5?a=1&b=2"),
        Arguments.of("<atom:link href='https://a.example/6'/>", "https://a.example/6"),
        Arguments.of(
            "<link>https://t.example/x</link><feedburner:origLink>https://a.example/7</feedburner:origLink>",
            "https://a.example/7"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("links")
  void linkOfAnItemIsFound(String markup, String url) {
    Article article =
        read(rss("<item><description>Words.</description>" + markup + "</item>")).article();

    assertThat(article.altId(AltId.URL).orElse(null)).isEqualTo(url);
  }

  static Stream<Arguments> authors() {
    return Stream.of(
        Arguments.of("<author>ada@a.example (Ada Quay)</author>", "Ada Quay"),
        Arguments.of("<author>Ada Quay &lt;ada@a.example&gt;</author>", "Ada Quay"),
        Arguments.of("<author>ada@a.example</author>", null),
        Arguments.of(
            "<author><name>Ada Quay</name><email>a@b.example</email></author>", "Ada Quay"),
        Arguments.of(
            "<dc:creator>Ada Quay</dc:creator><dc:creator>Bo Pier</dc:creator>",
            "Ada Quay, Bo Pier"),
        Arguments.of("<itunes:author>Ada Quay</itunes:author>", "Ada Quay"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("authors")
  void authorIsANameAndNoAddress(String markup, String author) {
    Article article =
        read(rss("<item><description>Words.</description>" + markup + "</item>")).article();

    assertThat(article.by()).isEqualTo(author);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>A &nbsp; B &eacute;t&eacute;</title><description>Bed & breakfast at 3 < 5.</description></item>",
        "<item><title>A\u0001B</title><description>A\u000Bstray\u0008 control.</description></item>",
        "<item><title>A</title><description>A <b>bold word.</description></item>",
        "<item><title>A</title><description><![CDATA[<p>]]]]><![CDATA[>x]]></description></item>",
        "<item><title>A</title><content:encoded>Undeclared prefix.</content:encoded></item>",
        "<item><title>A</title><description>Never closed.<item><title>B</title><description>Next.</description></item>"
      })
  void brokenXmlThatCanBeSavedIsSaved(String items) {
    assertThat(read(rss(items)).outcomes()).isNotEmpty().containsOnly("ok");
  }

  @Test
  void brokenItemCostsItselfAlone() {
    ItemList items =
        read(
            rss(
                "<item><description>One.</description></item><item><title>Bare</title></item>"
                    + "<item>"
                    + "<b>".repeat(1_000)
                    + "</item>"
                    + "<item><description>Two.</description></item>"));

    assertThat(items.outcomes()).containsExactly("ok", "empty", "unreadable", "ok");
  }

  @Test
  void feedThatIsCutOffKeepsWhatCameBefore() {
    String whole = rss("<item><description>One.</description></item>");

    assertThat(read(whole.substring(0, whole.length() - 10)).outcomes())
        .containsExactly("ok", "unreadable");
    assertThat(read(whole.substring(0, whole.indexOf("One") + 3)).outcomes())
        .containsExactly("unreadable", "unreadable");
  }

  @Test
  void entitiesOfItsOwnAreRefusedAndAPlainDocumentTypeIsNot() {
    String item = rss("<item><description>&a;</description></item>");

    assertThat(read("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + item).outcomes())
        .containsExactly("unreadable");
    assertThat(
            read("<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://127.0.0.1:1/x.dtd\">"
                    + rss("<item><description>Words.</description></item>"))
                .outcomes())
        .containsExactly("ok");
  }

  static Stream<Arguments> encodings() {
    String russian = "Оба моста останутся открытыми, решил городской совет.";
    String french = "L’été s’achève à Évreux : cinq écoles ferment.";
    return Stream.of(
        Arguments.of("utf-8", french, charset("UTF-8"), "", "UTF-8", null),
        Arguments.of("bom", french, charset("UTF-8"), "\uFEFF", "UTF-8", null),
        Arguments.of("utf-16le", french, UTF_16LE, "\uFEFF", "UTF-16", null),
        Arguments.of("utf-16be", russian, UTF_16BE, "\uFEFF", "UTF-16", null),
        Arguments.of("utf-32", french, charset("UTF-32LE"), "\uFEFF", "UTF-32", null),
        Arguments.of("windows-1252", french, charset("windows-1252"), "", "ISO-8859-1", null),
        Arguments.of("windows-1251", russian, charset("windows-1251"), "", "windows-1251", null),
        Arguments.of("koi8-r", russian, charset("KOI8-R"), "", "KOI8-R", null),
        Arguments.of("shift_jis", "二つの橋は開いたままです。", charset("windows-31j"), "", "Shift_JIS", null),
        Arguments.of("euc-jp", "二つの橋は開いたままです。", charset("EUC-JP"), "", "EUC-JP", null),
        Arguments.of(
            "iso-2022-jp", "二つの橋は開いたままです。", charset("ISO-2022-JP"), "", "ISO-2022-JP", null),
        Arguments.of("gb2312", "两座桥仍然开放。", charset("GB18030"), "", "GB2312", null),
        Arguments.of("big5", "兩座橋仍然開放。", charset("Big5"), "", "Big5", null),
        Arguments.of("euc-kr", "두 다리는 계속 열려 있다.", charset("EUC-KR"), "", "EUC-KR", null),
        Arguments.of(
            "header beats prolog", russian, charset("windows-1251"), "", "KOI8-R", "windows-1251"),
        Arguments.of(
            "header is a habit",
            russian,
            charset("windows-1251"),
            "",
            "windows-1251",
            "iso-8859-1"),
        Arguments.of("both lie", russian, charset("UTF-8"), "", "ISO-8859-1", "windows-1251"),
        Arguments.of("header alone", russian, charset("KOI8-R"), "", null, "koi8-r"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void feedIsReadInEveryEncoding(
      String name, String text, Charset charset, String mark, String declared, String header)
      throws IOException {
    String prolog = declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
    String feed =
        rss("<item><title>" + text + "</title><description>" + text + "</description></item>");
    byte[] bytes = (mark + prolog + feed).getBytes(charset);

    assertThat(headlines(bytes, new InputHints(null, header))).containsExactly(text);
  }

  private static List<String> headlines(byte[] bytes, InputHints hints) throws IOException {
    List<String> headlines = new ArrayList<>();
    new FeedArticleParser(Limits.DEFAULT, hints)
        .parse(
            new ByteArrayInputStream(bytes),
            new ParsedItems() {
              @Override
              public void article(Original original, RawArticle article) {
                headlines.add(article.headline());
              }

              @Override
              public void refuse(Original original, Reason reason, String detail) {
                headlines.add(detail);
              }
            });
    return headlines;
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>T</title><link>https://a.example/</link>"
        + items
        + "</channel></rss>";
  }

  private static Charset charset(String name) {
    return Charset.forName(name);
  }

  private static ItemList read(String feed) {
    return ItemList.ofStandardInput(feed.getBytes(UTF_8));
  }
}
