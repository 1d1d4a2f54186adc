package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswire.app.DeadLetterReplay.Result;
import newswire.contract.Cluster;
import newswire.contract.DeadLetter;
import newswire.contract.DeadLetter.Reason;
import newswire.contract.Topics;
import newswire.enrich.EnrichStage;
import newswire.enrich.EnrichmentChain;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters on a real broker, put back on their topic. */
final class DeadLetterReplayIT {
  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final Topics TOPICS = new Topics("news");
  private static final byte[] KEY = "key".getBytes(UTF_8);
  private static final byte[] BROKEN = "{ not json".getBytes(UTF_8);

  @TempDir private Path folder;
  private EmbeddedKafka broker;

  @BeforeEach
  void startBroker() throws Exception {
    broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    try (Cluster cluster = cluster()) {
      cluster.createTopics(TOPICS, 1, Optional.empty());
      cluster.awaitTopics(List.of(TOPICS.articles(), TOPICS.deadLetters()));
    }
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @Test
  void letterIsPutBackOnceAndStaysAfterTheThirdTime() throws Exception {
    send(TOPICS.articles(), null);

    List<Result> results = new ArrayList<>();
    for (int letters = 1; letters <= 4; letters++) {
      enrichUntil(letters);
      results.add(replay());
      // Nothing new has come since.
      assertThat(replay()).isEqualTo(new Result(0, 0, 0));
    }

    assertThat(results)
        .containsExactly(
            new Result(1, 0, 0), new Result(1, 0, 0), new Result(1, 0, 0), new Result(0, 0, 1));
    assertThat(read(TOPICS.articles()))
        .hasSize(4)
        .allSatisfy(
            record -> {
              assertThat(record.key()).isEqualTo(KEY);
              assertThat(record.value()).isEqualTo(BROKEN);
            });
  }

  @Test
  void letterFromAFileIsLeft() {
    send(
        TOPICS.deadLetters(),
        new DeadLetter("ingest", Reason.UNREADABLE, "line 1", "a.json", null).headers());

    assertThat(replay()).isEqualTo(new Result(0, 1, 0));
    assertThat(read(TOPICS.articles())).isEmpty();
  }

  @Test
  void letterThatNamesAStrangersTopicIsLeft() {
    send(
        TOPICS.deadLetters(),
        new DeadLetter("sink", Reason.REFUSED, "x", null, new DeadLetter.Origin("payments", 0, 0))
            .headers());

    assertThat(replay()).isEqualTo(new Result(0, 1, 0));
  }

  private Result replay() {
    try (DeadLetterReplay replay = new DeadLetterReplay(broker.connection(), TOPICS, WAIT)) {
      return replay.run();
    }
  }

  private void enrichUntil(int letters) {
    EnrichStage.Settings settings =
        EnrichStage.Settings.defaults(folder.resolve("streams")).withThreads(1);
    try (Cluster cluster = cluster();
        EnrichStage stage =
            new EnrichStage(
                broker.connection(), TOPICS, new EnrichmentChain(List.of()), settings)) {
      stage.start(cluster, TOPICS);
      await().atMost(WAIT).until(() -> read(TOPICS.deadLetters()).size() == letters);
    }
  }

  private void send(String topic, Headers headers) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            broker.connection().with(Map.of()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, 0, KEY, BROKEN, headers));
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (TopicReader reader = new TopicReader(broker.connection(), WAIT)) {
      reader.readAll(topic, records::add);
    }
    return records;
  }

  private Cluster cluster() {
    return new Cluster(broker.connection(), WAIT, message -> {});
  }
}
