package newswire.ingest.web;

import static newswire.ingest.web.NastyServer.ok;
import static newswire.ingest.web.NastyServer.raw;
import static newswire.ingest.web.NewsSite.HOST;
import static newswire.ingest.web.NewsSite.HTML;
import static newswire.ingest.web.NewsSite.RSS;
import static newswire.ingest.web.Pages.full;
import static newswire.ingest.web.Pages.page;
import static newswire.ingest.web.Pages.rss;
import static newswire.ingest.web.Pages.summary;
import static org.assertj.core.api.Assertions.assertThat;

import newswire.contract.Article;
import newswire.contract.Article.AltId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the items of a feed and the pages behind them become. */
final class WebSourceReadingTest {
  private final NewsSite site = new NewsSite();
  private final NastyServer server = site.server();
  private final WebRun run = site.run();
  private final String feed = site.url("/feed");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void anItemWithItsWholeTextIsAnArticleAndItsPageIsLeftAlone() throws InterruptedException {
    server.on(HOST, "/feed", ok(RSS, rss(full("The bridge", site.url("/1"), "g1"))));

    run.once(feed);

    Article article = run.articles().get(0);
    assertThat(article.headline()).isEqualTo("The bridge");
    assertThat(article.body()).startsWith("The council of the small town").contains("ferry");
    assertThat(article.contentCreated()).isEqualTo("2026-11-21T08:30:00+01:00");
    assertThat(article.altId(AltId.URL)).hasValue(site.url("/1"));
    assertThat(article.altId(AltId.GUID)).hasValue("g1");
    assertThat(server.asked()).containsExactly(HOST + "/feed");
  }

  @Test
  void anItemWithASummaryIsReadOnItsPage() throws InterruptedException {
    server.on(HOST, "/feed", ok(RSS, rss(summary("Bridge", site.url("/1"), "g1"))));
    server.on(HOST, "/1", ok(HTML, page("The bridge is closed", Pages.LONG_TEXT)));

    run.once(feed);

    Article article = run.articles().get(0);
    assertThat(article.headline()).isEqualTo("The bridge is closed");
    assertThat(article.body()).contains("ferry").doesNotContain("Home");
    assertThat(article.contentCreated()).isEqualTo("2026-11-21T08:30:00+01:00");
    assertThat(article.infoSources().get(0).name()).isEqualTo("The Example");
    assertThat(server.asked()).containsExactly(HOST + "/feed", HOST + "/robots.txt", HOST + "/1");
  }

  @Test
  void imageOfAPageIsResolvedWithWhereItCameFromElseTheFeedsIsTaken() throws InterruptedException {
    String one = summary("One", site.url("/x/1"), "g1");
    String two =
        summary("Two", site.url("/x/2"), "g2")
            .replace(
                "</item>",
                "<enclosure type=\"image/png\" url=\"http://images.example/2.png\"/></item>");
    server.on(HOST, "/feed", ok(RSS, rss(one, two)));
    String head = "<head><meta property=\"og:image\" content=\"../1.jpg?w=9\">";
    server.on(HOST, "/x/1", ok(HTML, page("One", Pages.LONG_TEXT).replaceFirst("<head>", head)));
    server.on(HOST, "/x/2", ok(HTML, page("Two", Pages.LONG_TEXT)));

    run.once(feed);

    assertThat(run.articles())
        .extracting(article -> article.leadImage().orElseThrow())
        .containsExactlyInAnyOrder(site.url("/1.jpg?w=9"), "http://images.example/2.png");
  }

  @Test
  void withoutPagesASummaryIsTheArticle() throws InterruptedException {
    server.on(HOST, "/feed", ok(RSS, rss(summary("Bridge", site.url("/1"), "g1"))));

    run.withoutPages(feed);

    assertThat(run.articles().get(0).body()).isEqualTo(Pages.SUMMARY);
    assertThat(server.asked()).containsExactly(HOST + "/feed");
  }

  @Test
  void theSummaryIsTakenWhereThePageCanNeverBeHad() throws InterruptedException {
    server.on(
        HOST,
        "/feed",
        ok(
            RSS,
            rss(summary("Gone", site.url("/1"), "g1"), summary("Closed", site.url("/2"), "g2"))));
    server.on(HOST, "/robots.txt", ok("text/plain", "User-agent: *\nDisallow: /2"));
    server.on(HOST, "/2", ok(HTML, page("Closed", Pages.LONG_TEXT)));

    run.once(feed);

    assertThat(run.headlines()).containsExactlyInAnyOrder("Gone", "Closed");
    assertThat(run.articles()).allMatch(article -> article.body().equals(Pages.SUMMARY));
    assertThat(server.asked()).doesNotContain(HOST + "/2");
  }

  @Test
  void aNewsSitemapIsReadPageByPage() throws InterruptedException {
    server.on(
        HOST,
        "/feed",
        ok(
            "application/xml",
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>"
                + site.url("/1")
                + "</loc><news:news><news:publication><news:name>The Example</news:name>"
                + "<news:language>en</news:language></news:publication><news:publication_date>"
                + "2026-11-20</news:publication_date><news:title>Bridge</news:title></news:news>"
                + "</url><url><loc>"
                + site.url("/2")
                + "</loc></url></urlset>"));
    server.on(HOST, "/1", ok(HTML, page("The bridge is closed", Pages.LONG_TEXT)));

    run.once(feed);

    Article article = run.articles().get(0);
    assertThat(article.contentCreated()).isEqualTo("2026-11-20T00:00:00-00:00");
    assertThat(article.infoSources().get(0).name()).isEqualTo("The Example");
    assertThat(run.refused()).singleElement().asString().contains("/2: ", "404");
  }

  @Test
  void aJsonFeedIsReadLikeAnyOther() throws InterruptedException {
    server.on(
        HOST,
        "/feed",
        ok(
            "application/json",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"The Example\",\"items\":["
                + "{\"id\":\"1\",\"url\":\""
                + site.url("/1")
                + "\",\"title\":\"A\",\"content_html\":\""
                + Pages.LONG_TEXT.replace("\"", "'")
                + "\"},{\"id\":\"2\",\"url\":\""
                + site.url("/2")
                + "\",\"summary\":\"It is short.\"},"
                + "{\"id\":\"3\",\"url\":\""
                + site.url("/3")
                + "\",\"title\":\"C\"},{\"id\":\"4\"}]}"));
    server.on(HOST, "/2", ok(HTML, page("B", Pages.LONG_TEXT)));
    server.on(HOST, "/3", ok(HTML, page("C", Pages.LONG_TEXT)));

    assertThat(run.once(feed).headlines()).containsExactlyInAnyOrder("A", "B", "C");
    assertThat(run.refused()).hasSize(1);
    assertThat(run.once(feed).articles()).isEmpty();
  }

  @Test
  void aSitemapIndexAndAnOutlineLeadToWhatTheyList() throws InterruptedException {
    String outline = server.url("wire.example", "/opml");
    server.on(
        HOST,
        "/feed",
        ok(
            "application/xml",
            "<sitemapindex><sitemap><loc>" + site.url("/map") + "</loc></sitemap></sitemapindex>"));
    server.on(
        HOST,
        "/map",
        ok("text/xml", "<urlset><url><loc>" + site.url("/1") + "</loc></url></urlset>"));
    server.on(HOST, "/1", ok(HTML, page("The bridge is closed", Pages.LONG_TEXT)));
    server.on(
        "wire.example",
        "/opml",
        ok(
            "text/x-opml",
            "<opml><body><outline xmlUrl=\"" + site.url("/rss") + "\"/></body></opml>"));
    server.on(HOST, "/rss", ok(RSS, rss(full("A", site.url("/2"), "g1"))));

    assertThat(run.once(feed, outline).headlines())
        .containsExactlyInAnyOrder("The bridge is closed", "A");
    assertThat(run.once(feed, outline).headlines()).isEmpty();
    assertThat(run.refused()).isEmpty();
  }

  @Test
  void aPageIsAnArticleIfRobotsAllowIt() throws InterruptedException {
    server.on(HOST, "/1", ok(HTML, page("The bridge is closed", Pages.LONG_TEXT)));
    server.on(HOST, "/2", ok(HTML, page("Not for robots", Pages.LONG_TEXT)));
    server.on(HOST, "/robots.txt", ok("text/plain", "User-agent: newswire\nDisallow: /2"));

    run.once(site.url("/1"), site.url("/2"));

    assertThat(run.headlines()).containsExactly("The bridge is closed");
    assertThat(run.refused()).singleElement().asString().contains("/2: robots.txt");
  }

  @Test
  void aPageMayNotClaimToBeAnotherSites() throws InterruptedException {
    String claim = "<link rel=\"canonical\" href=\"http://victim.example/\">";
    server.on(
        HOST, "/1", ok(HTML, page("A", Pages.LONG_TEXT).replace("<title>", claim + "<title>")));
    String own = "<link rel=\"canonical\" href=\"http://www.news.example/a\">";
    server.on(HOST, "/2", ok(HTML, page("B", Pages.LONG_TEXT).replace("<title>", own + "<title>")));

    run.once(site.url("/1"), site.url("/2"));

    assertThat(run.articles().stream().map(article -> article.altId(AltId.URL).orElse("")))
        .containsExactlyInAnyOrder(site.url("/1"), "http://www.news.example/a");
  }

  @Test
  void brokenItemsAreRefusedAndTheOthersPublished() throws InterruptedException {
    String broken = "<item><title>No text</title></item>";
    String loose =
        "<item><title>Fish & chips</title><link>" + site.url("/2") + "</link><description>";
    server.on(
        HOST,
        "/feed",
        raw(
            "HTTP/1.1 200 OK\r\nContent-Type: "
                + RSS
                + "\r\n\r\n"
                + rss(
                        full("A", site.url("/1"), "g1"),
                        broken,
                        loose + Pages.LONG_TEXT + "</description></item>",
                        full("C\u0001\u0008", site.url("/3"), "g3"))
                    .replace("</channel></rss>", "")));

    run.once(feed);

    assertThat(run.headlines()).containsExactlyInAnyOrder("A", "Fish & chips", "C");
    assertThat(run.refused()).anyMatch(message -> message.contains("without text"));
  }
}
