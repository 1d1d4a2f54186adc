package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import newswire.ingest.web.Fetched.Document;
import newswire.ingest.web.Fetched.Failed;
import newswire.ingest.web.PoliteClient.Wish;

/** A polite client that visits one host of a {@link NastyServer}, a second between two visits. */
final class HostVisitor {
  static final String HOST = "news.example";
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

  private final NastyServer server;
  private final TestNetwork network;
  private final ManualTime time;
  private final PoliteClient client;

  HostVisitor(NastyServer server, TestNetwork network, ManualTime time) {
    this.server = server;
    this.network = network;
    this.time = time;
    client = client(LIMITS, Duration.ofSeconds(1));
  }

  /** The client of all visits. */
  PoliteClient client() {
    return client;
  }

  /** Another client, which has its own limits and knows nothing of the visits. */
  PoliteClient client(WebLimits limits, Duration pause) {
    Timing timing = time.timing();
    return new PoliteClient(
        new HttpExchange(network, network.policy(), limits, timing, "newswire/test"),
        limits.withPorts(Stream.of(server.address().getPort())),
        timing,
        new HostGates(timing, pause));
  }

  Fetched fetch(String path) throws InterruptedException {
    return client.fetch(Wish.named(address(path)));
  }

  Fetched page(String path) throws InterruptedException {
    return client.fetch(Wish.page(address(path)));
  }

  WebAddress address(String path) {
    return WebAddress.of(server.url(HOST, path)).orElseThrow();
  }

  static Document document(Fetched fetched) {
    return assertThat(fetched).asInstanceOf(type(Document.class)).actual();
  }

  static Failed failed(Fetched fetched) {
    return assertThat(fetched).asInstanceOf(type(Failed.class)).actual();
  }

  static String body(Fetched fetched) {
    return new String(document(fetched).answer().body(), UTF_8);
  }
}
