package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.ingest.web.HostVisitor.HOST;
import static newswire.ingest.web.HostVisitor.body;
import static newswire.ingest.web.HostVisitor.document;
import static newswire.ingest.web.HostVisitor.failed;
import static newswire.ingest.web.NastyServer.gzip;
import static newswire.ingest.web.NastyServer.ok;
import static newswire.ingest.web.NastyServer.raw;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.ingest.web.Fetched.Failed;
import newswire.ingest.web.Fetched.Trouble;
import newswire.ingest.web.PoliteClient.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the client reads answers that are packed, broken, or meant to keep it or fill it up. */
final class PoliteClientNastyAnswerTest {
  private final NastyServer server = new NastyServer();
  private final ManualTime time = new ManualTime();
  private final HostVisitor visitor =
      new HostVisitor(server, new TestNetwork(server.address()), time);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void inflatesGzip() throws InterruptedException {
    byte[] text = "word ".repeat(5_000).getBytes(UTF_8);
    server.on(HOST, "/a", ok("text/html", gzip(text), "Content-Encoding: gzip"));

    assertThat(document(visitor.fetch("/a")).answer().body()).isEqualTo(text);
  }

  @Test
  void refusesAGzipBombBeforeItHasGrown() throws InterruptedException {
    byte[] bomb = gzip(new byte[1_900_000]);
    server.on(HOST, "/a", ok("text/html", bomb, "Content-Encoding: gzip"));

    Failed failed = failed(visitor.fetch("/a"));
    assertThat(failed.detail()).contains("gzip bomb");
    assertThat(failed.trouble()).isEqualTo(Trouble.LASTING);
  }

  @Test
  void refusesWhatIsTooLargeOnceInflated() throws InterruptedException {
    byte[] bytes = new byte[3_000_000];
    new java.util.Random(1).nextBytes(bytes);
    server.on(HOST, "/a", ok("text/html", gzip(bytes), "Content-Encoding: gzip"));

    assertThat(failed(visitor.fetch("/a")).detail()).contains("limit of a body is 2000000 bytes");
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

    assertThat(failed(visitor.fetch("/a")).detail()).contains("limit of a body");
    // What fills the buffers on the way is sent, and no more.
    assertThat(chunks.get()).isLessThan(5_000);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void doesNotBeginABodyThatIsAnnouncedTooLarge() throws InterruptedException {
    server.on(HOST, "/a", raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nabc"));

    assertThat(failed(visitor.fetch("/a")).detail()).contains("99999999999 bytes are announced");
  }

  @Test
  void leavesABodyThatTricklesWhenItsTimeIsOver() throws InterruptedException {
    server.on(HOST, "/a", trickling("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));

    Failed failed = failed(visitor.fetch("/a"));
    assertThat(failed.detail()).contains("more than 60 s");
    assertThat(failed.trouble()).isEqualTo(Trouble.TIRING);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void leavesAHeadThatTricklesWhenItsTimeIsOver() throws InterruptedException {
    server.on(HOST, "/a", trickling("HTTP/1.1 200 OK\r\nX: "));

    assertThat(failed(visitor.fetch("/a")).detail()).contains("more than 60 s");
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

    Fetched fetched =
        visitor.client(impatient, Duration.ZERO).fetch(Wish.named(visitor.address("/a")));
    assertThat(failed(fetched).detail()).contains("no byte came for 0.05 s");
  }

  @Test
  void leavesAHeadWithoutEnd() throws InterruptedException {
    server.on(HOST, "/many", raw("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(1_000) + "\r\n"));
    server.on(HOST, "/long", raw("HTTP/1.1 200 OK\r\nX: " + "y".repeat(10_000) + "\r\n\r\n"));

    assertThat(failed(visitor.fetch("/many")).detail()).containsIgnoringCase("header");
    assertThat(failed(visitor.fetch("/long")).detail()).containsIgnoringCase("line");
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

    assertThat(failed(visitor.fetch("/a")).trouble()).isEqualTo(Trouble.PASSING);
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void whatComesAfterTheAnnouncedLengthIsNotRead() throws InterruptedException {
    server.on(HOST, "/a", raw("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nitself and more"));

    assertThat(body(visitor.fetch("/a"))).isEqualTo("itse");
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
}
