package newswire.ingest.web;

import static newswire.ingest.web.NastyServer.inTurn;
import static newswire.ingest.web.NastyServer.ok;
import static newswire.ingest.web.NastyServer.raw;
import static newswire.ingest.web.NastyServer.status;
import static newswire.ingest.web.Pages.full;
import static newswire.ingest.web.Pages.item;
import static newswire.ingest.web.Pages.page;
import static newswire.ingest.web.Pages.rss;
import static newswire.ingest.web.Pages.summary;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.contract.Article;
import newswire.contract.Article.AltId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WebSourceTest {
  private static final String HOST = "news.example";
  private static final String RSS = "application/rss+xml";
  private static final String HTML = "text/html; charset=utf-8";

  private final NastyServer server = new NastyServer();
  private final TestNetwork network = new TestNetwork(server.address());
  private final ManualTime time = new ManualTime();
  private final WebRun run = new WebRun(network, time);
  private final String feed = server.url(HOST, "/feed");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anItemWithItsWholeTextIsAnArticleAndItsPageIsLeftAlone() throws InterruptedException {
    server.on(HOST, "/feed", ok(RSS, rss(full("The bridge", url("/1"), "g1"))));

    run.once(feed);

    Article article = run.articles().get(0);
    assertThat(article.headline()).isEqualTo("The bridge");
    assertThat(article.body()).startsWith("The council of the small town").contains("ferry");
    assertThat(article.contentCreated()).isEqualTo("2026-11-21T08:30:00+01:00");
    assertThat(article.altId(AltId.URL)).hasValue(url("/1"));
    assertThat(article.altId(AltId.GUID)).hasValue("g1");
    assertThat(server.asked()).containsExactly(HOST + "/feed");
  }

  @Test
  void anItemWithASummaryIsReadOnItsPage() throws InterruptedException {
    server.on(HOST, "/feed", ok(RSS, rss(summary("Bridge", url("/1"), "g1"))));
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
  void withoutPagesASummaryIsTheArticle() throws InterruptedException {
    server.on(HOST, "/feed", ok(RSS, rss(summary("Bridge", url("/1"), "g1"))));

    run.withoutPages(feed);

    assertThat(run.articles().get(0).body()).isEqualTo(Pages.SUMMARY);
    assertThat(server.asked()).containsExactly(HOST + "/feed");
  }

  @Test
  void theSummaryIsTakenWhereThePageCanNeverBeHad() throws InterruptedException {
    server.on(
        HOST,
        "/feed",
        ok(RSS, rss(summary("Gone", url("/1"), "g1"), summary("Closed", url("/2"), "g2"))));
    server.on(HOST, "/robots.txt", ok("text/plain", "User-agent: *\nDisallow: /2"));
    server.on(HOST, "/2", ok(HTML, page("Closed", Pages.LONG_TEXT)));

    run.once(feed);

    assertThat(run.headlines()).containsExactlyInAnyOrder("Gone", "Closed");
    assertThat(run.articles()).allMatch(article -> article.body().equals(Pages.SUMMARY));
    assertThat(server.asked()).doesNotContain(HOST + "/2");
  }

  @Test
  void aPageThatFailsForTheMomentIsReadWithTheNextPoll() throws InterruptedException {
    server.on(HOST, "/feed", ok(RSS, rss(summary("Bridge", url("/1"), "g1")), "ETag: \"1\""));
    server.on(HOST, "/1", status("503 Busy"));

    run.once(feed);
    assertThat(run.articles()).isEmpty();
    assertThat(run.refused()).singleElement().asString().contains("/1: ", "503");

    server.on(HOST, "/1", ok(HTML, page("The bridge is closed", Pages.LONG_TEXT)));
    run.once(feed);
    assertThat(run.headlines()).containsExactly("The bridge is closed");
    assertThat(server.requests())
        .noneMatch(request -> request.headers().containsKey("if-none-match"));
  }

  @Test
  void aSecondRunPublishesNothingAndAsksForNoPage() throws InterruptedException {
    server.on(
        HOST,
        "/feed",
        ok(RSS, rss(summary("Bridge", url("/1"), "g1"), full("Other", url("/2"), "g2"))));
    server.on(HOST, "/1", ok(HTML, page("The bridge is closed", Pages.LONG_TEXT)));

    assertThat(run.once(feed).articles()).hasSize(2);
    assertThat(run.once(feed).articles()).isEmpty();
    assertThat(run.unchanged()).isEqualTo(2);
    assertThat(server.asked().stream().filter((HOST + "/1")::equals)).hasSize(1);
  }

  @Test
  void aFeedThatHasNotChangedIsNotSentAgain() throws InterruptedException {
    String etag = "ETag: W/\"a b\"";
    String date = "Last-Modified: Sat, 21 Nov 2026 10:00:00 GMT";
    server.on(
        HOST,
        "/feed",
        inTurn(ok(RSS, rss(full("A", url("/1"), "g1")), etag, date), status("304 Not Modified")));

    assertThat(run.once(feed).articles()).hasSize(1);
    assertThat(run.once(feed).articles()).isEmpty();
    assertThat(run.refused()).isEmpty();
    assertThat(server.requests().get(1).header("If-None-Match")).isEqualTo("W/\"a b\"");
    assertThat(server.requests().get(1).header("If-Modified-Since"))
        .isEqualTo("Sat, 21 Nov 2026 10:00:00 GMT");
  }

  @Test
  void idsThatChangeWhileTheArticleStaysPublishNothingTwice() throws InterruptedException {
    AtomicInteger id = new AtomicInteger();
    server.on(
        HOST,
        "/feed",
        (request, out) ->
            ok(RSS, rss(full("A", url("/1"), "g" + id.incrementAndGet()))).write(request, out));

    assertThat(run.once(feed).articles()).hasSize(1);
    for (int i = 0; i < 5; i++) {
      assertThat(run.once(feed).articles()).isEmpty();
    }
  }

  @Test
  void aChangedItemIsANewVersionOfTheSameArticle() throws InterruptedException {
    server.on(
        HOST,
        "/feed",
        inTurn(
            ok(RSS, rss(full("First words", url("/1"), "g1"))),
            ok(RSS, rss(full("Better words", url("/1"), "g1")))));

    String first = run.once(feed).articles().get(0).uri();
    assertThat(run.once(feed).headlines()).containsExactly("Better words");
    assertThat(run.articles().get(0).uri()).isEqualTo(first);
  }

  @Test
  void anArticleInTwoFeedsIsOneArticle() throws InterruptedException {
    String other = server.url("wire.example", "/all");
    server.on(HOST, "/feed", ok(RSS, rss(full("A", url("/1") + "?utm_source=rss", "g1"))));
    server.on("wire.example", "/all", ok(RSS, rss(full("A, by wire", url("/1") + "#top", "x9"))));

    assertThat(run.once(feed, other).articles()).hasSize(1);
    assertThat(run.once(other, feed).articles()).isEmpty();
    assertThat(run.once(feed, other).articles()).isEmpty();
  }

  @Test
  void anArticleThatItsFeedNoLongerHasIsTakenOverByTheOther() throws InterruptedException {
    String other = server.url("wire.example", "/all");
    server.on(
        HOST,
        "/feed",
        inTurn(ok(RSS, rss(full("A", url("/1"), "g1"))), ok(RSS, rss(full("B", url("/2"), "g2")))));
    server.on("wire.example", "/all", ok(RSS, rss(full("A, by wire", url("/1"), "x9"))));

    assertThat(run.once(feed).headlines()).containsExactly("A");
    assertThat(run.once(feed, other).headlines()).contains("B");
    server.on("wire.example", "/all", ok(RSS, rss(full("A, newer", url("/1"), "x9"))));
    assertThat(run.once(feed, other).headlines()).containsExactly("A, newer");
  }

  @Test
  void itemsWithoutLinksAreToldApartByIdOrText() throws InterruptedException {
    server.on(
        HOST,
        "/feed",
        ok(
            RSS,
            rss(
                item("One", "", "1", "A short report of the first kind."),
                item("Two", "", "2", "A short report of the first kind."),
                item("", "", "", "A report without anything but words."))));

    assertThat(run.once(feed).articles()).hasSize(3);
    assertThat(run.articles().stream().map(Article::uri).distinct()).hasSize(3);
    assertThat(run.once(feed).articles()).isEmpty();
  }

  @Test
  void twoFeedsMayGiveTheSameIdToDifferentItems() throws InterruptedException {
    String other = server.url("wire.example", "/all");
    server.on(HOST, "/feed", ok(RSS, rss(item("One", "", "1", "The first feed's first item."))));
    server.on(
        "wire.example",
        "/all",
        ok(RSS, rss(item("Uno", "", "1", "The second feed's first item."))));

    assertThat(run.once(feed, other).headlines()).containsExactlyInAnyOrder("One", "Uno");
  }

  @Test
  void aFeedThatCannotBeReachedIsNamedAndStopsNoOther() throws InterruptedException {
    String nowhere = "http://nowhere.test/feed";
    String broken = server.url("broken.example", "/feed");
    server.on("broken.example", "/feed", status("500 Oops"));
    server.on(HOST, "/feed", ok(RSS, rss(full("A", url("/1"), "g1"))));

    run.once(nowhere, broken, feed, "not an address");

    assertThat(run.headlines()).containsExactly("A");
    assertThat(run.refused())
        .anyMatch(message -> message.equals(nowhere + ": there is no host nowhere.test"))
        .anyMatch(message -> message.startsWith(broken + ": ") && message.contains("500"))
        .anyMatch(message -> message.startsWith("not an address: no address"))
        .hasSize(3);
  }

  @Test
  void aFeedThatIsGoneIsNotAskedAgain() throws InterruptedException {
    server.on(HOST, "/feed", status("410 Gone"));

    assertThat(run.once(feed).refused()).singleElement().asString().contains("gone for good");
    assertThat(run.once(feed).refused()).singleElement().asString().contains("gone for good");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aFeedThatHasMovedForGoodIsAskedThereAndThatIsSaid() throws InterruptedException {
    server.on(HOST, "/feed", status("301 Moved", "Location: /new"));
    server.on(HOST, "/new", ok(RSS, rss(full("A", url("/1"), "g1")), "ETag: \"1\""));

    assertThat(run.once(feed).articles()).hasSize(1);
    assertThat(run.messages())
        .containsExactly(
            feed + " has moved for good to " + url("/new") + " and is asked there from now on");
    assertThat(run.once(feed).articles()).isEmpty();
    assertThat(server.asked()).containsExactly(HOST + "/feed", HOST + "/new", HOST + "/new");
    assertThat(server.requests().get(2).header("If-None-Match")).isEqualTo("\"1\"");
  }

  @Test
  void aFeedThatAskedForADayIsLeftAloneByTheNextRunToo() throws InterruptedException {
    server.on(
        HOST,
        "/feed",
        inTurn(status("503 Later", "Retry-After: 7200"), ok(RSS, rss(full("A", url("/1"), "")))));

    assertThat(run.once(feed).refused()).singleElement().asString().contains("7200 s");
    assertThat(run.once(feed).refused())
        .singleElement()
        .asString()
        .contains("2026-11-21T14:00:00Z");
    time.advance(Duration.ofHours(2));
    assertThat(run.once(feed).articles()).hasSize(1);
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
                + url("/1")
                + "</loc><news:news><news:publication><news:name>The Example</news:name>"
                + "<news:language>en</news:language></news:publication><news:publication_date>"
                + "2026-11-20</news:publication_date><news:title>Bridge</news:title></news:news>"
                + "</url><url><loc>"
                + url("/2")
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
                + url("/1")
                + "\",\"title\":\"A\",\"content_html\":\""
                + Pages.LONG_TEXT.replace("\"", "'")
                + "\"},{\"id\":\"2\",\"url\":\""
                + url("/2")
                + "\",\"summary\":\"It is short.\"},"
                + "{\"id\":\"3\",\"url\":\""
                + url("/3")
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
            "<sitemapindex><sitemap><loc>" + url("/map") + "</loc></sitemap></sitemapindex>"));
    server.on(
        HOST, "/map", ok("text/xml", "<urlset><url><loc>" + url("/1") + "</loc></url></urlset>"));
    server.on(HOST, "/1", ok(HTML, page("The bridge is closed", Pages.LONG_TEXT)));
    server.on(
        "wire.example",
        "/opml",
        ok("text/x-opml", "<opml><body><outline xmlUrl=\"" + url("/rss") + "\"/></body></opml>"));
    server.on(HOST, "/rss", ok(RSS, rss(full("A", url("/2"), "g1"))));

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

    run.once(url("/1"), url("/2"));

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

    run.once(url("/1"), url("/2"));

    assertThat(run.articles().stream().map(article -> article.altId(AltId.URL).orElse("")))
        .containsExactlyInAnyOrder(url("/1"), "http://www.news.example/a");
  }

  @Test
  void brokenItemsAreRefusedAndTheOthersPublished() throws InterruptedException {
    String broken = "<item><title>No text</title></item>";
    String loose = "<item><title>Fish & chips</title><link>" + url("/2") + "</link><description>";
    server.on(
        HOST,
        "/feed",
        raw(
            "HTTP/1.1 200 OK\r\nContent-Type: "
                + RSS
                + "\r\n\r\n"
                + rss(
                        full("A", url("/1"), "g1"),
                        broken,
                        loose + Pages.LONG_TEXT + "</description></item>",
                        full("C\u0001\u0008", url("/3"), "g3"))
                    .replace("</channel></rss>", "")));

    run.once(feed);

    assertThat(run.headlines()).containsExactlyInAnyOrder("A", "Fish & chips", "C");
    assertThat(run.refused()).anyMatch(message -> message.contains("without text"));
  }

  @Test
  void followingAsksAgainAndAgainAndLaterAfterFailures() {
    Thread reader = Thread.currentThread();
    AtomicInteger polls = new AtomicInteger();
    server.on(
        HOST,
        "/feed",
        (request, out) -> {
          int poll = polls.incrementAndGet();
          if (poll == 4) {
            reader.interrupt();
          }
          String title = "Version " + poll;
          (poll < 3 ? ok(RSS, rss(full(title, url("/" + poll), "g" + poll))) : status("404 No"))
              .write(request, out);
        });

    run.follow(Duration.ofMinutes(10), feed);

    assertThat(run.headlines()).containsExactly("Version 1", "Version 2");
    assertThat(run.messages())
        .anyMatch(message -> message.startsWith(feed) && message.contains("404"));
    Duration passed = Duration.between(ManualTime.START, time.instant());
    // Ten minutes and a tenth at most, three times.
    assertThat(passed).isGreaterThanOrEqualTo(Duration.ofMinutes(32));
  }

  private String url(String path) {
    return server.url(HOST, path);
  }
}
