package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswire.contract.CloudEvent;
import newswire.contract.Cluster;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the stage's Kafka clients. */
final class IngestClients {
  private static final int BUFFER_BYTES = 64 * 1024 * 1024;
  private static final int BATCH_BYTES = 256 * 1024;
  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

  private final KafkaConnection connection;
  private final IngestStage.Settings settings;

  IngestClients(KafkaConnection connection, IngestStage.Settings settings) {
    this.connection = connection;
    this.settings = settings;
  }

  Producer<byte[], byte[]> producer() {
    int wait = (int) settings.patience().toMillis();
    // A broker that comes back within the wait finds the transaction still open.
    long transaction = Math.min(2L * wait + 10_000, LONGEST_TRANSACTION.toMillis());
    Map<String, Object> config =
        connection.with(
            Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transactionalId(settings),
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_DEAD_LETTER_BYTES,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                wait,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.min(wait / 2, 30_000),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                wait,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                (int) transaction));
    config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
    config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    config.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  PublishedState state(Cluster cluster) {
    Map<String, Object> config =
        new HashMap<>(
            connection.with(
                Map.of(
                    ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                    "read_committed",
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                    false,
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                    "earliest",
                    ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                    false,
                    ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                    10_000)));
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    Map<TopicPartition, Long> ends = ends(cluster);
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      return PublishedState.read(consumer, ends, settings.patience());
    }
  }

  private Map<TopicPartition, Long> ends(Cluster cluster) {
    String topic = settings.topics().ingestState();
    int partitions = cluster.partitions(List.of(topic)).getOrDefault(topic, 0);
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, partitions)
            .mapToObj(number -> new TopicPartition(topic, number))
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    try {
      return cluster
          .admin()
          .listOffsets(latest)
          .all()
          .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
          .entrySet()
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    } catch (ExecutionException | TimeoutException e) {
      throw new UnreachableException("could not ask Kafka where " + topic + " ends", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException("interrupted while asking where " + topic + " ends", e);
    }
  }

  /**
   * The same for the same inputs, so that a second process fences the first. What comes on standard
   * input is another thing each time.
   */
  static String transactionalId(IngestStage.Settings settings) {
    String sources =
        Stream.concat(
                settings.inputs().stream().map(IngestClients::source),
                settings.sources().stream().flatMap(source -> source.names().stream()))
            .sorted()
            .collect(Collectors.joining("\n"));
    String hash = CloudEvent.contentHash(sources.getBytes(UTF_8)).substring(0, 32);
    return settings.topics().prefix() + "-ingest-" + hash;
  }

  private static String source(String input) {
    if (input.equals(ArticleReader.STANDARD_INPUT)) {
      return UUID.randomUUID().toString();
    }
    try {
      return Path.of(input).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      return input;
    }
  }
}
