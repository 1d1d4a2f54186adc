package newswire.ingest.web;

import static newswire.ingest.web.HostVisitor.HOST;
import static newswire.ingest.web.HostVisitor.body;
import static newswire.ingest.web.HostVisitor.failed;
import static newswire.ingest.web.NastyServer.inTurn;
import static newswire.ingest.web.NastyServer.ok;
import static newswire.ingest.web.NastyServer.redirect;
import static newswire.ingest.web.NastyServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import newswire.ingest.web.Fetched.Failed;
import newswire.ingest.web.Fetched.Trouble;
import newswire.ingest.web.PoliteClient.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the client asks again, how long it waits, and what robots.txt has to say. */
final class PoliteClientPatienceTest {
  private final NastyServer server = new NastyServer();
  private final ManualTime time = new ManualTime();
  private final HostVisitor visitor =
      new HostVisitor(server, new TestNetwork(server.address()), time);

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504, 408})
  void triesAgainWhatMayPassAndLaterEachTime(int status) throws InterruptedException {
    server.on(HOST, "/feed", inTurn(status(status + " x"), status(status + " x"), ok("a", "it")));

    assertThat(body(visitor.fetch("/feed"))).isEqualTo("it");
    assertThat(time.pauses()).contains(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void givesUpAfterThreeTimes() throws InterruptedException {
    server.on(HOST, "/feed", status("503 Service Unavailable"));

    Failed failed = failed(visitor.fetch("/feed"));
    assertThat(failed.trouble()).isEqualTo(Trouble.PASSING);
    assertThat(failed.detail()).contains("503 Service Unavailable");
    assertThat(server.asked()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "400, LASTING",
    "401, LASTING",
    "403, LASTING",
    "404, LASTING",
    "410, GONE",
    "451, LASTING"
  })
  void doesNotAskTwiceWhatWillNotPass(int status, Trouble trouble) throws InterruptedException {
    server.on(HOST, "/feed", status(status + " No"));

    assertThat(failed(visitor.fetch("/feed")).trouble()).isEqualTo(trouble);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void waitsForAsLongAsTheServerAsks() throws InterruptedException {
    server.on(
        HOST, "/feed", inTurn(status("429 Too Many", "Retry-After: 42"), ok("text/xml", "it")));

    assertThat(body(visitor.fetch("/feed"))).isEqualTo("it");
    assertThat(time.pauses())
        .contains(Duration.ofSeconds(42))
        .doesNotContain(Duration.ofSeconds(2));
  }

  @Test
  void waitsUntilTheTimeThatTheServerNames() throws InterruptedException {
    String then =
        DateTimeFormatter.RFC_1123_DATE_TIME
            .withLocale(Locale.ENGLISH)
            .format(ManualTime.START.plusSeconds(30).atOffset(ZoneOffset.UTC));
    server.on(
        HOST, "/feed", inTurn(status("503 Later", "Retry-After: " + then), ok("text/xml", "it")));

    assertThat(body(visitor.fetch("/feed"))).isEqualTo("it");
    assertThat(time.pauses()).contains(Duration.ofSeconds(30));
  }

  @Test
  void leavesTheWholeHostAloneWhenItAsksForHours() throws InterruptedException {
    server.on(HOST, "/feed", status("429 Too Many", "Retry-After: 7200"));
    server.on(HOST, "/other", ok("text/xml", "it"));

    assertThat(failed(visitor.fetch("/feed")).notBefore()).isEqualTo(Duration.ofHours(2));
    assertThat(failed(visitor.fetch("/other")).detail()).contains("left alone");
    assertThat(server.asked()).hasSize(1);
    time.advance(Duration.ofHours(2));
    assertThat(body(visitor.fetch("/other"))).isEqualTo("it");
  }

  @Test
  void pausesBetweenTwoRequestsToOneHostAndNotBetweenTwoHosts() throws InterruptedException {
    server.on(HOST, "/a", ok("text/xml", "it"));
    server.on("other.example", "/a", ok("text/xml", "it"));

    visitor.fetch("/a");
    visitor
        .client()
        .fetch(Wish.named(WebAddress.of(server.url("other.example", "/a")).orElseThrow()));
    assertThat(time.pauses()).isEmpty();
    visitor.fetch("/a");
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void asksRobotsOnceForAllPagesOfAHostAndObeys() throws InterruptedException {
    server.on(
        HOST,
        "/robots.txt",
        ok(
            "text/plain",
            "User-agent: *\nDisallow: /\n\nUser-agent: newswire\nDisallow: /private\nCrawl-delay: 7\n"));
    server.on(HOST, "/a", ok("text/html", "it"));
    server.on(HOST, "/private/b", ok("text/html", "secret"));

    assertThat(body(visitor.page("/a"))).isEqualTo("it");
    assertThat(failed(visitor.page("/private/b")).detail()).contains("robots.txt of news.example");
    assertThat(body(visitor.page("/a"))).isEqualTo("it");
    assertThat(server.asked()).containsExactly(HOST + "/robots.txt", HOST + "/a", HOST + "/a");
    assertThat(time.pauses()).contains(Duration.ofSeconds(7));
  }

  @Test
  void robotsOfTheHostWhereARedirectEndsHasASay() throws InterruptedException {
    server.on(HOST, "/a", redirect(server.url("other.example", "/b")));
    server.on("other.example", "/robots.txt", ok("text/plain", "User-agent: *\nDisallow: /b"));
    server.on("other.example", "/b", ok("text/html", "it"));

    assertThat(failed(visitor.page("/a")).detail()).contains("robots.txt of other.example");
    assertThat(server.asked()).doesNotContain("other.example/b");
  }

  @Test
  void pagesWaitWhileRobotsCannotBeHad() throws InterruptedException {
    server.on(HOST, "/robots.txt", status("500 Oops"));
    server.on(HOST, "/a", ok("text/html", "it"));

    assertThat(failed(visitor.page("/a")).trouble()).isEqualTo(Trouble.TIRING);
    server.on(HOST, "/robots.txt", status("404 Not Found"));
    time.advance(Duration.ofMinutes(11));
    assertThat(body(visitor.page("/a"))).isEqualTo("it");
  }
}
