package newswire.ingest.web;

import static newswire.ingest.web.NastyServer.inTurn;
import static newswire.ingest.web.NastyServer.ok;
import static newswire.ingest.web.NewsSite.HOST;
import static newswire.ingest.web.NewsSite.HTML;
import static newswire.ingest.web.NewsSite.RSS;
import static newswire.ingest.web.Pages.full;
import static newswire.ingest.web.Pages.item;
import static newswire.ingest.web.Pages.page;
import static newswire.ingest.web.Pages.rss;
import static newswire.ingest.web.Pages.summary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import newswire.contract.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which items are one article, in a feed that is read again or in two feeds. */
final class WebSourceSameArticleTest {
  private final NewsSite site = new NewsSite();
  private final NastyServer server = site.server();
  private final WebRun run = site.run();
  private final String feed = site.url("/feed");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aSecondRunPublishesNothingAndAsksForNoPage() throws InterruptedException {
    server.on(
        HOST,
        "/feed",
        ok(RSS, rss(summary("Bridge", site.url("/1"), "g1"), full("Other", site.url("/2"), "g2"))));
    server.on(HOST, "/1", ok(HTML, page("The bridge is closed", Pages.LONG_TEXT)));

    assertThat(run.once(feed).articles()).hasSize(2);
    assertThat(run.once(feed).articles()).isEmpty();
    assertThat(run.unchanged()).isEqualTo(2);
    assertThat(server.asked().stream().filter((HOST + "/1")::equals)).hasSize(1);
  }

  @Test
  void idsThatChangeWhileTheArticleStaysPublishNothingTwice() throws InterruptedException {
    AtomicInteger id = new AtomicInteger();
    server.on(
        HOST,
        "/feed",
        (request, out) ->
            ok(RSS, rss(full("A", site.url("/1"), "g" + id.incrementAndGet())))
                .write(request, out));

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
            ok(RSS, rss(full("First words", site.url("/1"), "g1"))),
            ok(RSS, rss(full("Better words", site.url("/1"), "g1")))));

    String first = run.once(feed).articles().get(0).uri();
    assertThat(run.once(feed).headlines()).containsExactly("Better words");
    assertThat(run.articles().get(0).uri()).isEqualTo(first);
  }

  @Test
  void anArticleInTwoFeedsIsOneArticle() throws InterruptedException {
    String other = server.url("wire.example", "/all");
    server.on(HOST, "/feed", ok(RSS, rss(full("A", site.url("/1") + "?utm_source=rss", "g1"))));
    server.on(
        "wire.example", "/all", ok(RSS, rss(full("A, by wire", site.url("/1") + "#top", "x9"))));

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
        inTurn(
            ok(RSS, rss(full("A", site.url("/1"), "g1"))),
            ok(RSS, rss(full("B", site.url("/2"), "g2")))));
    server.on("wire.example", "/all", ok(RSS, rss(full("A, by wire", site.url("/1"), "x9"))));

    assertThat(run.once(feed).headlines()).containsExactly("A");
    assertThat(run.once(feed, other).headlines()).contains("B");
    server.on("wire.example", "/all", ok(RSS, rss(full("A, newer", site.url("/1"), "x9"))));
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
}
