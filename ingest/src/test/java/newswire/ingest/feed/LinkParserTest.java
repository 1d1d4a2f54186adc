package newswire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import newswire.ingest.InputHints;
import newswire.ingest.Limits;
import newswire.ingest.RefusedException;
import newswire.ingest.feed.Link.Kind;
import org.junit.jupiter.api.Test;

/** Lists of addresses. */
class LinkParserTest {
  @Test
  void newsSitemapNamesPagesWithTheirTitlesAndDates() throws Exception {
    assertThat(
            read(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
                  <url><loc> https://a.example/1?x=1&amp;utm_source=s </loc>
                    <lastmod>2024-05-15</lastmod>
                    <n:news><n:publication><n:name>The Post</n:name><n:language>en</n:language></n:publication>
                      <n:publication_date>2024-05-14T09:30:00Z</n:publication_date>
                      <n:title>Ferries &amp; bridges</n:title></n:news></url>
                  <url><loc>/2</loc><lastmod>2024-05-15</lastmod></url>
                  <url><loc>ftp://a.example/3</loc></url>
                  <url/>
                </urlset>
                """))
        .containsExactly(
            new Link(
                Kind.PAGE,
                "https://a.example/1?x=1",
                "Ferries & bridges",
                "2024-05-14T09:30:00Z",
                "en",
                "The Post"),
            new Link(Kind.PAGE, "https://a.example/2", null, "2024-05-15", null, null));
  }

  @Test
  void sitemapIndexNamesSitemaps() throws Exception {
    assertThat(
            read(
                "<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>"))
        .containsExactly(new Link(Kind.SITEMAP, "https://a.example/s.xml", null, null, null, null));
  }

  @Test
  void outlineNamesFeedsInGroupsAndOutside() throws Exception {
    assertThat(
            read(
                """
                <opml version="2.0"><head><title>Mine</title></head><body>
                  <outline text="Harbours">
                    <outline text="Post" title="The Post" type="rss" xmlUrl="https://a.example/rss"/>
                    <outline text="Quai" xmlurl="https://b.example/rss" language="fr"></outline>
                  </outline>
                  <outline text="Kai" xmlUrl="https://c.example/rss"/>
                </body></opml>
                """))
        .extracting(Link::kind, Link::url, Link::title)
        .containsExactly(
            tuple(Kind.FEED, "https://a.example/rss", "The Post"),
            tuple(Kind.FEED, "https://b.example/rss", "Quai"),
            tuple(Kind.FEED, "https://c.example/rss", "Kai"));
  }

  @Test
  void feedNamesThePagesOfItsItems() throws Exception {
    assertThat(
            read(
                "<rss><channel><item><title>A</title><link>1.html</link></item>"
                    + "<item><title>B</title></item></channel></rss>"))
        .extracting(Link::url)
        .containsExactly("https://a.example/1.html");
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> read("<html><body/></html>"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("<html>");
    assertThatThrownBy(() -> read("no markup")).isInstanceOf(RefusedException.class);
  }

  private static List<Link> read(String document) throws IOException, RefusedException {
    List<Link> links = new ArrayList<>();
    new LinkParser(Limits.DEFAULT, new InputHints("https://a.example/sitemap.xml", null))
        .parse(new ByteArrayInputStream(document.getBytes(UTF_8)), links::add);
    return links;
  }
}
