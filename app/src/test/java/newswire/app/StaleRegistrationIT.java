package newswire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswire.contract.Cluster;
import newswire.contract.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder copied while its broker runs is what a killed broker leaves behind. */
class StaleRegistrationIT {
  private static final Topics TOPICS = new Topics("test");
  private static final TopicPartition PARTITION = new TopicPartition(TOPICS.enriched(), 0);

  @TempDir Path folder;

  @Test
  void transactionThatWasOpenWhenTheBrokerWasKilledIsAborted() throws Exception {
    Path killed = folder.resolve("killed");
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("running"), 0);
        Producer<String, String> producer = producer(broker)) {
      createTopics(broker);
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(TOPICS.enriched(), 0, "a", "committed"));
      producer.commitTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(TOPICS.enriched(), 0, "b", "open")).get();
      copy(folder.resolve("running"), killed);
    }

    try (EmbeddedKafka broker = EmbeddedKafka.start(killed, 0);
        Consumer<String, String> committed = consumer(broker, "read_committed");
        Consumer<String, String> all = consumer(broker, "read_uncommitted")) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(end(committed)).isEqualTo(end(all)));
      assertThat(committed.poll(Duration.ofSeconds(10)))
          .extracting(ConsumerRecord::value)
          .containsExactly("committed");
    }
  }

  /** Only what is no longer registered cannot be struck off. */
  @Test
  void killedBrokerIsStruckOffOnce() throws Exception {
    Path killed = folder.resolve("killed");
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("running"), 0)) {
      createTopics(broker);
      copy(folder.resolve("running"), killed);
    }

    assertThat(StaleRegistration.isIn(killed.resolve("log"))).isTrue();
    assertThat(EmbeddedKafka.strikeOff(killed.resolve("log"))).isTrue();
    assertThat(EmbeddedKafka.strikeOff(killed.resolve("log"))).isFalse();
    assertThat(StaleRegistration.isIn(folder.resolve("running/log"))).isFalse();
  }

  private static void createTopics(EmbeddedKafka broker) {
    try (Cluster cluster =
        new Cluster(broker.connection(), Duration.ofSeconds(60), waiting -> {})) {
      cluster.createTopics(TOPICS, 1, Optional.empty());
      cluster.awaitTopics(List.of(TOPICS.enriched()));
    }
  }

  private static Producer<String, String> producer(EmbeddedKafka broker) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            broker.bootstrapServers(),
            "transactional.id",
            "test",
            // Over before the broker's former self would be declared dead.
            "transaction.timeout.ms",
            1_000),
        new StringSerializer(),
        new StringSerializer());
  }

  private static Consumer<String, String> consumer(EmbeddedKafka broker, String isolation) {
    Consumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "isolation.level",
                isolation,
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.assign(List.of(PARTITION));
    return consumer;
  }

  private static long end(Consumer<String, String> consumer) {
    return consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, -1L);
  }

  /** What the broker renames meanwhile is left out, as by a kill a moment before. */
  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            try {
              Files.copy(file, to.resolve(from.relativize(file)));
            } catch (NoSuchFileException e) {
              return visitFileFailed(file, e);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }
}
