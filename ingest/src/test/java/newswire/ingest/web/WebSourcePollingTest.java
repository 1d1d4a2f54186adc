package newswire.ingest.web;

import static newswire.ingest.web.NastyServer.inTurn;
import static newswire.ingest.web.NastyServer.ok;
import static newswire.ingest.web.NastyServer.status;
import static newswire.ingest.web.NewsSite.HOST;
import static newswire.ingest.web.NewsSite.HTML;
import static newswire.ingest.web.NewsSite.RSS;
import static newswire.ingest.web.Pages.full;
import static newswire.ingest.web.Pages.page;
import static newswire.ingest.web.Pages.rss;
import static newswire.ingest.web.Pages.summary;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a feed is asked again, and what happens if it or a page cannot be had. */
final class WebSourcePollingTest {
  private final NewsSite site = new NewsSite();
  private final NastyServer server = site.server();
  private final ManualTime time = site.time();
  private final WebRun run = site.run();
  private final String feed = site.url("/feed");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aPageThatFailsForTheMomentIsReadWithTheNextPoll() throws InterruptedException {
    server.on(HOST, "/feed", ok(RSS, rss(summary("Bridge", site.url("/1"), "g1")), "ETag: \"1\""));
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
  void aFeedThatHasNotChangedIsNotSentAgain() throws InterruptedException {
    String etag = "ETag: W/\"a b\"";
    String date = "Last-Modified: Sat, 21 Nov 2026 10:00:00 GMT";
    server.on(
        HOST,
        "/feed",
        inTurn(
            ok(RSS, rss(full("A", site.url("/1"), "g1")), etag, date), status("304 Not Modified")));

    assertThat(run.once(feed).articles()).hasSize(1);
    assertThat(run.once(feed).articles()).isEmpty();
    assertThat(run.refused()).isEmpty();
    assertThat(server.requests().get(1).header("If-None-Match")).isEqualTo("W/\"a b\"");
    assertThat(server.requests().get(1).header("If-Modified-Since"))
        .isEqualTo("Sat, 21 Nov 2026 10:00:00 GMT");
  }

  @Test
  void aFeedThatCannotBeReachedIsNamedAndStopsNoOther() throws InterruptedException {
    String nowhere = "http://nowhere.test/feed";
    String broken = server.url("broken.example", "/feed");
    server.on("broken.example", "/feed", status("500 Oops"));
    server.on(HOST, "/feed", ok(RSS, rss(full("A", site.url("/1"), "g1"))));

    run.once(nowhere, broken, feed, "not an address");

    assertThat(run.headlines()).containsExactly("A");
    assertThat(run.refused())
        .anyMatch(message -> message.equals(nowhere + ": there is no host nowhere.test"))
        .anyMatch(message -> message.startsWith(broken + ": ") && message.contains("500"))
        .anyMatch(message -> message.startsWith("not an address: no address"))
        .hasSize(3);
  }

  @Test
  void aFaultOfOurOwnInOneFeedIsNamedAndStopsNoOther() throws InterruptedException {
    site.network()
        .name(
            "faulty.example",
            () -> {
              throw new IllegalStateException("for this test");
            });
    server.on(HOST, "/feed", ok(RSS, rss(full("A", site.url("/1"), "g1"))));

    run.once(server.url("faulty.example", "/feed"), feed);

    assertThat(run.headlines()).containsExactly("A");
    assertThat(run.refused())
        .singleElement()
        .asString()
        .contains("faulty.example", "please report it", "for this test");
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
    server.on(HOST, "/new", ok(RSS, rss(full("A", site.url("/1"), "g1")), "ETag: \"1\""));

    assertThat(run.once(feed).articles()).hasSize(1);
    assertThat(run.messages())
        .containsExactly(
            feed
                + " has moved for good to "
                + site.url("/new")
                + " and is asked there from now on");
    assertThat(run.once(feed).articles()).isEmpty();
    assertThat(server.asked()).containsExactly(HOST + "/feed", HOST + "/new", HOST + "/new");
    assertThat(server.requests().get(2).header("If-None-Match")).isEqualTo("\"1\"");
  }

  @Test
  void aFeedThatAskedForADayIsLeftAloneByTheNextRunToo() throws InterruptedException {
    server.on(
        HOST,
        "/feed",
        inTurn(
            status("503 Later", "Retry-After: 7200"), ok(RSS, rss(full("A", site.url("/1"), "")))));

    assertThat(run.once(feed).refused()).singleElement().asString().contains("7200 s");
    assertThat(run.once(feed).refused())
        .singleElement()
        .asString()
        .contains("2026-11-21T14:00:00Z");
    time.advance(Duration.ofHours(2));
    assertThat(run.once(feed).articles()).hasSize(1);
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
          (poll < 3
                  ? ok(RSS, rss(full(title, site.url("/" + poll), "g" + poll)))
                  : status("404 No"))
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
}
