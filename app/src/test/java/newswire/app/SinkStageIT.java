package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswire.contract.Article;
import newswire.contract.ArticleUri;
import newswire.contract.Cluster;
import newswire.contract.EnrichedArticle;
import newswire.contract.EnrichmentBlock;
import newswire.contract.Json;
import newswire.contract.Topics;
import newswire.sink.SinkException;
import newswire.sink.SinkStage;
import newswire.sink.Sinks;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sink stage on a real broker. */
final class SinkStageIT {
  private static final Topics TOPICS = new Topics("news");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PARTITIONS = 4;

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private EmbeddedKafka kafka;

  @SuppressWarnings("NullAway.Init")
  private Cluster cluster;

  private final Locale locale = Locale.getDefault();

  @BeforeEach
  void startBroker() throws IOException {
    // The broker's settings do not survive Turkish upper case.
    Locale.setDefault(Locale.ROOT);
    kafka = EmbeddedKafka.start(folder.resolve("broker"), 0);
    cluster = new Cluster(kafka.connection(), PATIENCE, message -> {});
    cluster.createTopics(TOPICS, PARTITIONS, Optional.empty());
  }

  @AfterEach
  void stopBroker() {
    cluster.close();
    kafka.close();
    Locale.setDefault(locale);
  }

  @Test
  void committedRecordsArriveOnceAbortedOnesNeverAndPositionsReachTheEnd() throws Exception {
    String files = "jsonl:" + folder.resolve("files");
    String database = "sqlite:" + folder.resolve("news.db");
    try (SinkStage toFiles = started(files);
        SinkStage toDatabase = started(database)) {
      produce(0, 500, true);
      produce(1_000, 100, false);
      produce(500, 500, true);
      awaitDrained(toFiles);
      awaitDrained(toDatabase);
    }
    try (SinkStage again = started(files);
        SinkStage databaseAgain = started(database)) {
      awaitDrained(again);
      awaitDrained(databaseAgain);
      assertThat(again.written()).isZero();
      assertThat(databaseAgain.written()).isZero();
    }
    assertThat(lines("files")).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(articles()).isEqualTo(1_000);
  }

  @Test
  void instancesShareAFolderAndOneTakesOverFromTheOther() throws Exception {
    String files = "jsonl:" + folder.resolve("files");
    try (SinkStage stays = started(files)) {
      produce(0, 300, true);
      try (SinkStage leaves = started(files)) {
        await().atMost(PATIENCE).until(() -> leaves.positions().size() == PARTITIONS / 2);
        produce(300, 300, true);
        await().atMost(PATIENCE).until(() -> leaves.written() > 0);
        assertThat(stays.positions()).hasSize(PARTITIONS / 2);
      }
      produce(600, 300, true);
      awaitDrained(stays);
    }
    assertThat(lines("files")).hasSize(900).doesNotHaveDuplicates();
  }

  @Test
  void unreadableRecordBecomesADeadLetterAndTheRestArrives() throws Exception {
    try (SinkStage stage = started("jsonl:" + folder.resolve("files"))) {
      send(
          List.of(new ProducerRecord<>(TOPICS.enriched(), bytes("key"), bytes("no record"))), true);
      produce(0, 10, true);
      awaitDrained(stage);
      assertThat(stage.deadLetters()).isEqualTo(1);
      assertThat(stage.written()).isEqualTo(10);
    }
    assertThat(ends(TOPICS.deadLetters()).values().stream().mapToLong(end -> end).sum())
        .isEqualTo(1);
  }

  @Test
  void topicMadeAnewIsRefusedByWhatWasWrittenFromTheOldOne() throws Exception {
    String files = "jsonl:" + folder.resolve("files");
    try (SinkStage stage = started(files)) {
      produce(0, 10, true);
      awaitDrained(stage);
    }
    cluster.admin().deleteTopics(List.of(TOPICS.enriched())).all().get(30, SECONDS);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> !cluster.createTopics(TOPICS, PARTITIONS, Optional.empty()).isEmpty());
    assertThatThrownBy(() -> started(files))
        .isInstanceOf(SinkException.class)
        .hasMessageContaining("created again");
    assertThat(lines("files")).hasSize(10);
  }

  private SinkStage started(String spec) {
    SinkStage stage =
        new SinkStage(
            new SinkStage.Settings(
                kafka.connection(), TOPICS, Sinks.parse(List.of(spec), Map.of()).get(0), PATIENCE),
            message -> {});
    stage.start();
    return stage;
  }

  private void awaitDrained(SinkStage stage) throws Exception {
    Map<TopicPartition, Long> ends = ends(TOPICS.enriched());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(stage.ended()).isNotDone();
              // The markers of the last transaction may follow after the ends were looked at.
              Map<TopicPartition, Long> positions = stage.positions();
              assertThat(ends)
                  .allSatisfy(
                      (partition, end) ->
                          assertThat(positions.getOrDefault(partition, -1L))
                              .isGreaterThanOrEqualTo(end));
            });
  }

  private Map<TopicPartition, Long> ends(String topic) throws Exception {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    int partitions = cluster.partitions(List.of(topic)).getOrDefault(topic, 0);
    for (int i = 0; i < partitions; i++) {
      latest.put(new TopicPartition(topic, i), OffsetSpec.latest());
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    cluster
        .admin()
        .listOffsets(latest)
        .all()
        .get(30, SECONDS)
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private void produce(int first, int count, boolean commit) {
    send(IntStream.range(first, first + count).mapToObj(SinkStageIT::enriched).toList(), commit);
  }

  private void send(List<ProducerRecord<byte[], byte[]>> records, boolean commit) {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            kafka.connection().with(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "test")),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      records.forEach(producer::send);
      producer.flush();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> enriched(int number) {
    EnrichedArticle article = article(number);
    byte[] key = bytes(article.article().uri());
    return new ProducerRecord<>(TOPICS.enriched(), key, Json.write(article));
  }

  private static EnrichedArticle article(int number) {
    Article article =
        new Article(
            ArticleUri.ofSourceId("test", Integer.toString(number)),
            Article.Standard.NINJS,
            Article.TEXT,
            "fr",
            null,
            null,
            null,
            null,
            List.of(new Article.Body("main", "text/plain", null, null, "Texte " + number + ".")),
            null,
            null);
    EnrichmentBlock enrichment =
        new EnrichmentBlock(
            EnrichmentBlock.SCHEMA_VERSION,
            EnrichmentBlock.UTF16,
            null,
            null,
            null,
            null,
            null,
            List.of());
    return new EnrichedArticle(article, null, null, null, null, enrichment);
  }

  private List<String> lines(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .flatMap(SinkStageIT::linesOf)
          .toList();
    }
  }

  private static Stream<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private long articles() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("news.db"));
        ResultSet row =
            connection.createStatement().executeQuery("select count(*) from articles")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
