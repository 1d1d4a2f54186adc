package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.ingest.web.NastyServer.gzip;
import static newswire.ingest.web.NastyServer.inTurn;
import static newswire.ingest.web.NastyServer.ok;
import static newswire.ingest.web.NastyServer.raw;
import static newswire.ingest.web.NastyServer.redirect;
import static newswire.ingest.web.NastyServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import newswire.ingest.web.Fetched.Document;
import newswire.ingest.web.Fetched.Failed;
import newswire.ingest.web.Fetched.NotModified;
import newswire.ingest.web.Fetched.Trouble;
import newswire.ingest.web.PoliteClient.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PoliteClientTest {
  private static final String HOST = "news.example";
  private static final WebLimits LIMITS =
      new WebLimits(
          2_000_000,
          100,
          Duration.ofSeconds(60),
          Duration.ofSeconds(5),
          5,
          20,
          2_000,
          100,
          Set.of(80, 443));

  private final NastyServer server = new NastyServer();
  private final TestNetwork network = new TestNetwork(server.address());
  private final ManualTime time = new ManualTime();
  private final PoliteClient client = client(Duration.ofSeconds(1));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void fetchesADocumentAndSaysWhoItIs() throws InterruptedException {
    server.on(HOST, "/feed", ok("text/xml", "<rss/>"));

    assertThat(body(fetch("/feed"))).isEqualTo("<rss/>");
    NastyServer.Request request = server.requests().get(0);
    assertThat(request.header("User-Agent")).isEqualTo("newswire/test");
    assertThat(request.header("Accept-Encoding")).isEqualTo("gzip");
    assertThat(request.headers()).doesNotContainKeys("cookie", "authorization", "referer");
  }

  @Test
  void asksWithWhatItWasGivenAndUnderstands304() throws InterruptedException {
    server.on(HOST, "/feed", status("304 Not Modified"));
    WebAddress address = address("/feed");
    Validators known = new Validators("\"a\"", "Sat, 21 Nov 2026 10:00:00 GMT");

    assertThat(client.fetch(Wish.named(address).unless(known, address)))
        .isInstanceOf(NotModified.class);
    assertThat(server.requests().get(0).header("If-None-Match")).isEqualTo("\"a\"");
    assertThat(server.requests().get(0).header("If-Modified-Since"))
        .isEqualTo("Sat, 21 Nov 2026 10:00:00 GMT");
  }

  @Test
  void whatAnotherAddressGaveIsNotSentHere() throws InterruptedException {
    server.on(HOST, "/feed", status("304 Not Modified"));
    Wish wish = Wish.named(address("/feed")).unless(new Validators("\"a\"", null), address("/old"));

    assertThat(failed(client.fetch(wish)).detail()).contains("304");
    assertThat(server.requests().get(0).headers()).doesNotContainKey("if-none-match");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504, 408})
  void triesAgainWhatMayPassAndLaterEachTime(int status) throws InterruptedException {
    server.on(HOST, "/feed", inTurn(status(status + " x"), status(status + " x"), ok("a", "it")));

    assertThat(body(fetch("/feed"))).isEqualTo("it");
    assertThat(time.pauses()).contains(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void givesUpAfterThreeTimes() throws InterruptedException {
    server.on(HOST, "/feed", status("503 Service Unavailable"));

    Failed failed = failed(fetch("/feed"));
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

    assertThat(failed(fetch("/feed")).trouble()).isEqualTo(trouble);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void waitsForAsLongAsTheServerAsks() throws InterruptedException {
    server.on(
        HOST, "/feed", inTurn(status("429 Too Many", "Retry-After: 42"), ok("text/xml", "it")));

    assertThat(body(fetch("/feed"))).isEqualTo("it");
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

    assertThat(body(fetch("/feed"))).isEqualTo("it");
    assertThat(time.pauses()).contains(Duration.ofSeconds(30));
  }

  @Test
  void leavesTheWholeHostAloneWhenItAsksForHours() throws InterruptedException {
    server.on(HOST, "/feed", status("429 Too Many", "Retry-After: 7200"));
    server.on(HOST, "/other", ok("text/xml", "it"));

    assertThat(failed(fetch("/feed")).notBefore()).isEqualTo(Duration.ofHours(2));
    assertThat(failed(fetch("/other")).detail()).contains("left alone");
    assertThat(server.asked()).hasSize(1);
    time.advance(Duration.ofHours(2));
    assertThat(body(fetch("/other"))).isEqualTo("it");
  }

  @Test
  void pausesBetweenTwoRequestsToOneHostAndNotBetweenTwoHosts() throws InterruptedException {
    server.on(HOST, "/a", ok("text/xml", "it"));
    server.on("other.example", "/a", ok("text/xml", "it"));

    fetch("/a");
    client.fetch(Wish.named(WebAddress.of(server.url("other.example", "/a")).orElseThrow()));
    assertThat(time.pauses()).isEmpty();
    fetch("/a");
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void followsRedirectsAndTellsPermanentOnesFromOthers() throws InterruptedException {
    server.on(HOST, "/old", status("301 Moved", "Location: /new"));
    server.on(HOST, "/new", status("308 Moved", "Location: /newer"));
    server.on(HOST, "/newer", status("302 Found", "Location: /today"));
    server.on(HOST, "/today", ok("text/xml", "it"));

    Document document = document(fetch("/old"));
    assertThat(document.address()).isEqualTo(address("/today"));
    assertThat(document.moved()).isEqualTo(address("/newer"));
    assertThat(document(fetch("/newer")).moved()).isNull();
  }

  @Test
  void leavesARedirectLoop() throws InterruptedException {
    server.on(HOST, "/a", redirect("/b"));
    server.on(HOST, "/b", redirect("/a"));

    assertThat(failed(fetch("/a")).detail()).contains("more than 5 redirects");
    assertThat(server.asked()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "file:///etc/passwd", "ftp://news.example/", "http://", "javascript:1"})
  void leavesARedirectToWhatIsNoAddress(String location) throws InterruptedException {
    server.on(HOST, "/a", redirect(location));
    server.on(HOST, "/", ok("text/xml", "home"));

    Fetched fetched = fetch("/a");
    assertThat(fetched instanceof Failed || server.asked().contains(HOST + "/")).isTrue();
    assertThat(network.connections()).allMatch(server.address()::equals);
  }

  @Test
  void linksLeadToOrdinaryPortsOnly() throws InterruptedException {
    server.on(HOST, "/a", redirect("http://news.example:22/"));

    assertThat(failed(fetch("/a")).detail()).contains("port 22");
  }

  @Test
  void inflatesGzip() throws InterruptedException {
    byte[] text = "word ".repeat(5_000).getBytes(UTF_8);
    server.on(HOST, "/a", ok("text/html", gzip(text), "Content-Encoding: gzip"));

    assertThat(document(fetch("/a")).answer().body()).isEqualTo(text);
  }

  @Test
  void refusesAGzipBombBeforeItHasGrown() throws InterruptedException {
    byte[] bomb = gzip(new byte[1_900_000]);
    server.on(HOST, "/a", ok("text/html", bomb, "Content-Encoding: gzip"));

    Failed failed = failed(fetch("/a"));
    assertThat(failed.detail()).contains("gzip bomb");
    assertThat(failed.trouble()).isEqualTo(Trouble.LASTING);
  }

  @Test
  void refusesWhatIsTooLargeOnceInflated() throws InterruptedException {
    byte[] bytes = new byte[3_000_000];
    new java.util.Random(1).nextBytes(bytes);
    server.on(HOST, "/a", ok("text/html", gzip(bytes), "Content-Encoding: gzip"));

    assertThat(failed(fetch("/a")).detail()).contains("limit of a body is 2000000 bytes");
  }

  @Test
  void leavesABodyWithoutEnd() throws InterruptedException {
    AtomicInteger chunks = new AtomicInteger();
    server.on(
        HOST,
        "/a",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
          while (true) {
            out.write(("2710\r\n" + "x".repeat(10_000) + "\r\n").getBytes(ISO_8859_1));
            chunks.incrementAndGet();
          }
        });

    assertThat(failed(fetch("/a")).detail()).contains("limit of a body");
    // What fills the buffers on the way is sent, and no more.
    assertThat(chunks.get()).isLessThan(5_000);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void doesNotBeginABodyThatIsAnnouncedTooLarge() throws InterruptedException {
    server.on(HOST, "/a", raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nabc"));

    assertThat(failed(fetch("/a")).detail()).contains("99999999999 bytes are announced");
  }

  @Test
  void leavesABodyThatTricklesWhenItsTimeIsOver() throws InterruptedException {
    server.on(HOST, "/a", trickling("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));

    Failed failed = failed(fetch("/a"));
    assertThat(failed.detail()).contains("more than 60 s");
    assertThat(failed.trouble()).isEqualTo(Trouble.TIRING);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void leavesAHeadThatTricklesWhenItsTimeIsOver() throws InterruptedException {
    server.on(HOST, "/a", trickling("HTTP/1.1 200 OK\r\nX: "));

    assertThat(failed(fetch("/a")).detail()).contains("more than 60 s");
  }

  @Test
  void leavesAServerThatSaysNothing() throws InterruptedException {
    WebLimits impatient =
        new WebLimits(
            1_000,
            100,
            Duration.ofSeconds(60),
            Duration.ofMillis(50),
            5,
            20,
            2_000,
            100,
            Set.of(80));
    server.on(HOST, "/a", (request, out) -> awaitEnd());

    Fetched fetched = client(impatient, Duration.ZERO).fetch(Wish.named(address("/a")));
    assertThat(failed(fetched).detail()).contains("no byte came for 0.05 s");
  }

  @Test
  void leavesAHeadWithoutEnd() throws InterruptedException {
    server.on(HOST, "/many", raw("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(1_000) + "\r\n"));
    server.on(HOST, "/long", raw("HTTP/1.1 200 OK\r\nX: " + "y".repeat(10_000) + "\r\n\r\n"));

    assertThat(failed(fetch("/many")).detail()).containsIgnoringCase("header");
    assertThat(failed(fetch("/long")).detail()).containsIgnoringCase("line");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\ncut off",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n500\r\ncut off",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno chunk at all",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip",
        "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nbrotli",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\n\r\ntwice",
        "HTTP/1.1 two hundred\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n",
        ""
      })
  void aBrokenAnswerIsAFailureAndNotADocument(String answer) throws InterruptedException {
    server.on(HOST, "/a", raw(answer));

    assertThat(failed(fetch("/a")).trouble()).isEqualTo(Trouble.PASSING);
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void whatComesAfterTheAnnouncedLengthIsNotRead() throws InterruptedException {
    server.on(HOST, "/a", raw("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nitself and more"));

    assertThat(body(fetch("/a"))).isEqualTo("itse");
  }

  @Test
  void aHostThatIsNotThereIsNamed() throws InterruptedException {
    Fetched fetched = client.fetch(Wish.named(WebAddress.of("http://nowhere.test/").orElseThrow()));

    assertThat(failed(fetched).detail()).isEqualTo("there is no host nowhere.test");
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

    assertThat(body(page("/a"))).isEqualTo("it");
    assertThat(failed(page("/private/b")).detail()).contains("robots.txt of news.example");
    assertThat(body(page("/a"))).isEqualTo("it");
    assertThat(server.asked()).containsExactly(HOST + "/robots.txt", HOST + "/a", HOST + "/a");
    assertThat(time.pauses()).contains(Duration.ofSeconds(7));
  }

  @Test
  void robotsOfTheHostWhereARedirectEndsHasASay() throws InterruptedException {
    server.on(HOST, "/a", redirect(server.url("other.example", "/b")));
    server.on("other.example", "/robots.txt", ok("text/plain", "User-agent: *\nDisallow: /b"));
    server.on("other.example", "/b", ok("text/html", "it"));

    assertThat(failed(page("/a")).detail()).contains("robots.txt of other.example");
    assertThat(server.asked()).doesNotContain("other.example/b");
  }

  @Test
  void pagesWaitWhileRobotsCannotBeHad() throws InterruptedException {
    server.on(HOST, "/robots.txt", status("500 Oops"));
    server.on(HOST, "/a", ok("text/html", "it"));

    assertThat(failed(page("/a")).trouble()).isEqualTo(Trouble.TIRING);
    server.on(HOST, "/robots.txt", status("404 Not Found"));
    time.advance(Duration.ofMinutes(11));
    assertThat(body(page("/a"))).isEqualTo("it");
  }

  private Fetched fetch(String path) throws InterruptedException {
    return client.fetch(Wish.named(address(path)));
  }

  private Fetched page(String path) throws InterruptedException {
    return client.fetch(Wish.page(address(path)));
  }

  private WebAddress address(String path) {
    return WebAddress.of(server.url(HOST, path)).orElseThrow();
  }

  private PoliteClient client(Duration pause) {
    return client(LIMITS, pause);
  }

  private PoliteClient client(WebLimits limits, Duration pause) {
    Timing timing = time.timing();
    return new PoliteClient(
        new HttpExchange(network, network.policy(), limits, timing, "newswire/test"),
        limits.withPorts(Stream.of(server.address().getPort())),
        timing,
        new HostGates(timing, pause));
  }

  /** A byte every second, and never an end. */
  private NastyServer.Reply trickling(String head) {
    return (request, out) -> {
      out.write(head.getBytes(ISO_8859_1));
      while (true) {
        time.advance(Duration.ofSeconds(1));
        out.write('x');
        out.flush();
      }
    };
  }

  private static void awaitEnd() {
    try {
      new java.util.concurrent.CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Document document(Fetched fetched) {
    return assertThat(fetched).asInstanceOf(type(Document.class)).actual();
  }

  private static Failed failed(Fetched fetched) {
    return assertThat(fetched).asInstanceOf(type(Failed.class)).actual();
  }

  private static String body(Fetched fetched) {
    return new String(document(fetched).answer().body(), UTF_8);
  }
}
