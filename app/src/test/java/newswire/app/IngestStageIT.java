package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import newswire.contract.Cluster;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.ingest.FieldMapping;
import newswire.ingest.IngestProgress;
import newswire.ingest.IngestReport;
import newswire.ingest.IngestStage;
import newswire.ingest.IngestStage.Batch;
import newswire.ingest.Limits;
import newswire.ingest.http.HttpSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ingest stage on a real broker that goes away and comes back. */
final class IngestStageIT {
  private static final Topics TOPICS = new Topics("ingesting");
  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final int CLIENTS = 16;

  @TempDir private Path folder;
  private final ExecutorService executor = Executors.newFixedThreadPool(CLIENTS + 1);
  private final HttpClient client = HttpClient.newHttpClient();
  private int port;
  private @Nullable EmbeddedKafka broker;
  private KafkaConnection connection = KafkaConnection.to("nowhere:1");

  @BeforeEach
  void start() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    startBroker();
    try (Cluster cluster = new Cluster(connection, WAIT, waiting -> {})) {
      cluster.createTopics(TOPICS, 3, Optional.empty());
    }
  }

  @AfterEach
  void stop() {
    stopBroker();
    executor.shutdownNow();
  }

  @Test
  void whatIsPostedWhileTheBrokerIsStartedAnewIsThereOnce() throws Exception {
    int articles = 2_000;
    CompletableFuture<IngestReport> run;
    try (IngestStage stage = stage(List.of(), false, listening())) {
      run = running(stage);
      List<CompletableFuture<Boolean>> posts =
          IntStream.range(0, articles)
              .mapToObj(n -> CompletableFuture.supplyAsync(() -> post(stage, n), executor))
              .toList();
      for (int restart = 1; restart <= 2; restart++) {
        int part = articles * restart / 3;
        await().atMost(WAIT).until(() -> isDone(posts, part));
        stopBroker();
        startBroker();
      }

      assertThat(posts).allSatisfy(post -> assertThat(post.get(90, TimeUnit.SECONDS)).isTrue());
    }
    assertThat(run.get(30, TimeUnit.SECONDS).published()).isEqualTo(articles);
    assertThat(keys()).hasSize(articles).doesNotHaveDuplicates();
  }

  @Test
  void runOfFilesGoesOnWhenTheBrokerIsBackAndASecondRunAddsNothing() throws Exception {
    int articles = 3_000;
    Path input = lines("articles.jsonl", 0, articles);
    try (IngestStage stage = stage(List.of(input.toString()), false, null, 1_000)) {
      CompletableFuture<IngestReport> run = running(stage);
      await().atMost(WAIT).until(() -> !keys().isEmpty());
      stopBroker();
      startBroker();

      assertThat(run.get(90, TimeUnit.SECONDS).published()).isEqualTo(articles);
    }
    try (IngestStage again = stage(List.of(input.toString()), false, null)) {
      assertThat(again.run().unchanged()).isEqualTo(articles);
    }
    assertThat(keys()).hasSize(articles).doesNotHaveDuplicates();
  }

  @Test
  void followedFolderIsReadAsItGrows() throws Exception {
    Path input = Files.createDirectory(folder.resolve("input"));
    CompletableFuture<IngestReport> run;
    try (IngestStage stage = stage(List.of(input.toString()), true, null)) {
      run = running(stage);
      for (int i = 0; i < 3; i++) {
        Path written = lines("part", i * 10, 10);
        Path inner = Files.createDirectories(input.resolve("inner" + i));
        Files.move(written, inner.resolve("a.jsonl"), StandardCopyOption.ATOMIC_MOVE);
        int soFar = 10 * (i + 1);
        await().atMost(WAIT).until(() -> keys().size() == soFar);
      }
    }
    assertThat(run.get(30, TimeUnit.SECONDS).published()).isEqualTo(30);
  }

  /** Posts until it is acknowledged, as a client has to; true when it is. */
  private boolean post(IngestStage stage, int number) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stage.port() + "/articles"))
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString(article(number)))
            .build();
    await()
        .atMost(WAIT)
        .pollInterval(Duration.ofMillis(50))
        .pollDelay(Duration.ZERO)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> client.send(request, BodyHandlers.ofString()).statusCode() == 200);
    return true;
  }

  private static boolean isDone(List<CompletableFuture<Boolean>> posts, int count) {
    return posts.stream().filter(CompletableFuture::isDone).count() >= count;
  }

  private static String article(int number) {
    return "{\"source\":\"example.org\",\"id\":\"%d\",\"text\":\"Article number %d.\"}"
        .formatted(number, number);
  }

  private Path lines(String name, int first, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int n = first; n < first + count; n++) {
      lines.add(article(n));
    }
    return Files.write(folder.resolve(name), lines);
  }

  private CompletableFuture<IngestReport> running(IngestStage stage) {
    CompletableFuture<IngestReport> report = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                report.complete(stage.run());
              } catch (IOException | RuntimeException e) {
                report.completeExceptionally(e);
              }
            });
    thread.start();
    if (stage.isListening()) {
      await().atMost(WAIT).until(() -> stage.port() > 0);
    }
    return report;
  }

  private static HttpSettings listening() {
    return HttpSettings.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), null);
  }

  private IngestStage stage(List<String> inputs, boolean follow, @Nullable HttpSettings listen) {
    return stage(inputs, follow, listen, 0);
  }

  private IngestStage stage(
      List<String> inputs, boolean follow, @Nullable HttpSettings listen, int rate) {
    return new IngestStage(
        connection,
        new IngestStage.Settings(
            TOPICS,
            inputs,
            List.of(),
            Limits.DEFAULT,
            FieldMapping.USUAL,
            Batch.DEFAULT,
            WAIT,
            follow,
            rate,
            listen),
        Clock.systemUTC(),
        System.in,
        IngestProgress.NONE,
        message -> {});
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    try (TopicReader reader = new TopicReader(connection, WAIT)) {
      reader.readAll(TOPICS.articles(), record -> keys.add(new String(record.key(), UTF_8)));
    }
    return keys;
  }

  private void startBroker() throws IOException {
    EmbeddedKafka started = EmbeddedKafka.start(folder.resolve("kafka"), port);
    broker = started;
    connection = started.connection();
  }

  private void stopBroker() {
    if (broker != null) {
      broker.close();
      broker = null;
    }
  }
}
