package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.ingest.web.NastyServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import newswire.ingest.web.Fetched.Document;
import newswire.ingest.web.Fetched.Failed;
import newswire.ingest.web.Fetched.Trouble;
import newswire.ingest.web.PoliteClient.Wish;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks and the deadline hold beneath TLS, too. */
final class TlsTest {
  private static final String HOST = "news.example";
  private static final String PASSWORD = "of-the-test-only";

  @TempDir private static Path folder;
  private static SSLContext tls;
  private static NastyServer server;

  private final TestNetwork network = new TestNetwork(server.address());
  private final ManualTime time = new ManualTime();

  @BeforeAll
  static void start() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD,
                "-dname",
                "CN=" + HOST,
                "-ext",
                "san=dns:" + HOST)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).as(Files.readString(folder.resolve("keytool.log"))).isZero();
    tls = context(keys);
    server = new NastyServer(tls.getServerSocketFactory());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aDocumentIsFetchedFromTheAddressThatWasChecked() throws InterruptedException {
    server.on(HOST, "/a", ok("text/xml", "it"));

    Document document = assertThat(fetch(HOST, "/a")).asInstanceOf(type(Document.class)).actual();

    assertThat(new String(document.answer().body(), UTF_8)).isEqualTo("it");
    assertThat(network.resolved()).containsExactly(HOST);
    assertThat(network.connections()).containsExactly(server.address());
  }

  @Test
  void aCertificateOfAnotherHostIsRefused() throws InterruptedException {
    assertThat(failed("other.example", "/a").trouble()).isEqualTo(Trouble.LASTING);
  }

  @Test
  void aBodyThatTricklesIsLeftWhenItsTimeIsOver() throws InterruptedException {
    server.on(
        HOST,
        "/slow",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(ISO_8859_1));
          while (true) {
            time.advance(Duration.ofSeconds(1));
            out.write('x');
            out.flush();
          }
        });

    Failed failed = failed(HOST, "/slow");

    assertThat(failed.detail()).contains("more than 60 s");
    assertThat(failed.trouble()).isEqualTo(Trouble.TIRING);
    assertThat(network.connections()).hasSize(1);
  }

  private Failed failed(String host, String path) throws InterruptedException {
    return assertThat(fetch(host, path)).asInstanceOf(type(Failed.class)).actual();
  }

  private Fetched fetch(String host, String path) throws InterruptedException {
    String url = server.url(host, path).replace("http:", "https:");
    WebLimits limits = WebRun.LIMITS.withPorts(Stream.of(server.address().getPort()));
    Timing timing = time.timing();
    HttpExchange exchange =
        new HttpExchange(
            network,
            network.policy(),
            limits,
            timing,
            "newswire/test",
            new DefaultClientTlsStrategy(tls));
    HostGates gates = new HostGates(timing, Duration.ofSeconds(1));
    return new PoliteClient(exchange, limits, timing, gates)
        .fetch(Wish.named(WebAddress.of(url).orElseThrow()));
  }

  private static SSLContext context(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
