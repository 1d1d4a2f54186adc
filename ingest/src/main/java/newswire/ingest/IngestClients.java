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
import newswire.ingest.http.HttpSettings;
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
  private static final Duration LONGEST_SEND = Duration.ofSeconds(30);

  private final KafkaConnection connection;
  private final IngestStage.Settings settings;

  IngestClients(KafkaConnection connection, IngestStage.Settings settings) {
    this.connection = connection;
    this.settings = settings;
  }

  /** A broker that comes back before a producer has given up finds the transaction still open. */
  Duration transactionTimeout() {
    Duration timeout = settings.patience().multipliedBy(2).plusSeconds(10);
    return timeout.compareTo(LONGEST_TRANSACTION) < 0 ? timeout : LONGEST_TRANSACTION;
  }

  /**
   * A producer for one life of the connection. It gives up after half the wait; the rest is for
   * finding the broker again.
   */
  Producer<byte[], byte[]> producer() {
    int wait = (int) Math.min(settings.patience().toMillis() / 2, LONGEST_SEND.toMillis());
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
                wait / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                wait,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                (int) transactionTimeout().toMillis()));
    config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
    config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    config.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Reads into the state what it has not read yet. */
  void catchUp(PublishedState state, Cluster cluster, Duration wait) {
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
      state.catchUp(consumer, ends, wait);
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
        Stream.of(
                settings.inputs().stream().map(IngestClients::source),
                settings.sources().stream().flatMap(source -> source.names().stream()),
                Stream.ofNullable(settings.listen()).map(IngestClients::address))
            .flatMap(names -> names)
            .sorted()
            .collect(Collectors.joining("\n"));
    String hash = CloudEvent.contentHash(sources.getBytes(UTF_8)).substring(0, 32);
    return settings.topics().prefix() + "-ingest-" + hash;
  }

  private static String address(HttpSettings listen) {
    int port = listen.address().getPort();
    String name = port == 0 ? UUID.randomUUID().toString() : Integer.toString(port);
    return "http:" + listen.address().getHostString() + ':' + name;
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
