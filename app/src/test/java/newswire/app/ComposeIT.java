package newswire.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import newswire.contract.ArticleUri;
import newswire.contract.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The services of docker-compose.yml, run by docker-compose. The image is the Dockerfile's runtime
 * stage with the jar that this build has just made, so that nothing is downloaded. Skipped where
 * there is no Docker.
 */
class ComposeIT {
  private static final Path ROOT = Path.of(System.getProperty("newswire.root", "..")).normalize();
  private static final String NAME = "newswire-it-" + ProcessHandle.current().pid();
  private static final int SEEDS = 19;
  private static final String POSTED = "posted.example.org";
  private static final int ARTICLES = 2_000;
  private static final int ENOUGH_TO_BE_IN_THE_MIDDLE = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String TOKEN = "a-token-of-this-test";

  @TempDir private static Path folder;
  private static @Nullable DockerCompose found;
  private static int kafkaPort;
  private static int listenPort;

  @BeforeAll
  static void up() throws Exception {
    kafkaPort = freePort();
    listenPort = freePort();
    Map<String, String> variables =
        Map.of(
            "NEWSWIRE_IMAGE", NAME,
            "NEWSWIRE_KAFKA_PORT", Integer.toString(kafkaPort),
            "NEWSWIRE_LISTEN_PORT", Integer.toString(listenPort),
            "NEWSWIRE_TOKEN", TOKEN,
            "NEWSWIRE_POSTGRES_PORT", Integer.toString(freePort()),
            "NEWSWIRE_INPUT", ROOT.resolve("seeds").toAbsolutePath().toString());
    Optional<DockerCompose> compose = DockerCompose.find(ROOT, NAME, variables);
    assumeTrue(compose.isPresent(), "no Docker engine with docker-compose here");
    found = compose.get();
    buildImage();
    compose().compose("up", "-d");
  }

  @AfterAll
  static void down() throws Exception {
    if (found != null) {
      found.compose("down", "-v", "--remove-orphans");
      found.docker("rmi", "-f", NAME, NAME + "-runtime");
    }
  }

  @Test
  void seedsAreEnrichedIntoPostgres() {
    await()
        .atMost(PATIENCE)
        // Until the sink has made its tables.
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(() -> assertThat(seedsInPostgres()).hasSize(SEEDS));
  }

  @Test
  void postedArticleIsEnrichedIntoPostgresAndNobodyPostsWithoutTheToken() throws Exception {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(() -> assertThat(post(TOKEN)).isEqualTo(200));
    assertThat(post("another-token-than-that")).isEqualTo(401);

    String uri = ArticleUri.ofSourceId(POSTED, "1");
    await().atMost(PATIENCE).until(() -> urisInPostgres().contains(uri));
  }

  @Test
  void enrichKilledInTheMiddleOfItsWorkLosesNothingAndRepeatsNothing() throws Exception {
    compose().compose("stop", "enrich");
    ingest(writeArticles());
    // A third of a core: the kill is to come while there is work.
    String enrich = stoppedContainer("enrich");
    compose().docker("update", "--cpus", "0.3", enrich);
    compose().docker("start", enrich);
    Map<String, Integer> records = new HashMap<>();
    try (Consumer<String, String> consumer = enrichedRecords()) {
      await().atMost(PATIENCE).until(() -> poll(consumer, records) >= ENOUGH_TO_BE_IN_THE_MIDDLE);

      compose().docker("kill", "-s", "KILL", enrich);

      readToTheEnd(consumer, records);
      assertThat(records.keySet()).as("the kill came too late").hasSizeLessThan(ARTICLES);
      compose().docker("update", "--cpus", "2", enrich);
      compose().docker("start", enrich);
      await().atMost(PATIENCE).until(() -> poll(consumer, records) >= ARTICLES);
      readToTheEnd(consumer, records);
    }
    assertThat(records).hasSize(ARTICLES).allSatisfy((uri, times) -> assertThat(times).isOne());
    Set<String> expected = expectedUris();
    await().atMost(PATIENCE).until(() -> urisInPostgres().containsAll(expected));
    assertThat(urisInPostgres()).doesNotHaveDuplicates();
  }

  private static int post(String token) throws IOException, InterruptedException {
    String article =
        "{\"source\":\"%s\",\"id\":\"1\",\"text\":\"The council of Geneva met.\"}"
            .formatted(POSTED);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listenPort + "/articles"))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(article))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static void buildImage() throws IOException, InterruptedException {
    String runtime = NAME + "-runtime";
    compose().docker("build", "-q", "--target", "runtime", "-t", runtime, ROOT.toString());
    Path dockerfile =
        Files.writeString(
            folder.resolve("Dockerfile"),
            "FROM %s%nCOPY lib app/target/lib%nCOPY newswire.jar app/target/%n".formatted(runtime));
    String built = ROOT.resolve("app/target").toString();
    compose().docker("build", "-q", "-f", dockerfile.toString(), "-t", NAME, built);
  }

  private static Path writeArticles() throws IOException {
    Path more = Files.createDirectories(folder.resolve("more"));
    // The service is another user.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<String> lines =
        IntStream.range(0, ARTICLES)
            .mapToObj(
                n ->
                    """
                    {"id": "%d", "source": "it.example.org", "title": "Session %d of the council", \
                    "text": "The city council of Geneva met for session %d and discussed the \
                    budget, new tram lines to Carouge and the repair of the Mont Blanc bridge."}"""
                        .formatted(n, n, n))
            .toList();
    Files.write(more.resolve("articles.jsonl"), lines);
    return more;
  }

  private static void ingest(Path articles) throws IOException, InterruptedException {
    compose()
        .compose(
            "run",
            "--rm",
            "-T",
            "--no-deps",
            "-v",
            articles + ":/more:ro",
            "seed",
            "ingest",
            "/more");
  }

  private static String stoppedContainer(String service) throws IOException, InterruptedException {
    return compose()
        .docker(
            "ps", "-aq",
            "--filter", "label=com.docker.compose.project=" + NAME,
            "--filter", "label=com.docker.compose.service=" + service)
        .strip();
  }

  private static Consumer<String, String> enrichedRecords() {
    Consumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", "localhost:" + kafkaPort,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false"),
            new StringDeserializer(),
            new StringDeserializer());
    String topic = new Topics(Topics.DEFAULT_PREFIX).enriched();
    consumer.assign(
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList());
    return consumer;
  }

  /** Counts what has come, by uri, and returns how many of the test's own articles there are. */
  private static int poll(Consumer<String, String> consumer, Map<String, Integer> records) {
    Set<String> expected = expectedUris();
    for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(20))) {
      if (expected.contains(record.key())) {
        records.merge(record.key(), 1, Integer::sum);
      }
    }
    return records.size();
  }

  private static void readToTheEnd(
      Consumer<String, String> consumer, Map<String, Integer> records) {
    Map<TopicPartition, Long> end = consumer.endOffsets(consumer.assignment());
    while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      poll(consumer, records);
    }
  }

  private static Set<String> expectedUris() {
    return IntStream.range(0, ARTICLES)
        .mapToObj(n -> ArticleUri.ofSourceId("it.example.org", Integer.toString(n)))
        .collect(toSet());
  }

  private static List<String> seedsInPostgres() throws IOException, InterruptedException {
    Set<String> others = new HashSet<>(expectedUris());
    others.add(ArticleUri.ofSourceId(POSTED, "1"));
    return urisInPostgres().stream().filter(uri -> !others.contains(uri)).toList();
  }

  private static List<String> urisInPostgres() throws IOException, InterruptedException {
    String sql = "select uri from articles";
    return compose()
        .compose("exec", "-T", "postgres", "psql", "-U", "newswire", "-tAc", sql)
        .lines()
        .toList();
  }

  private static DockerCompose compose() {
    return Objects.requireNonNull(found, "up() found it, or skipped the tests");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
