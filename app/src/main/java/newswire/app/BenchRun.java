package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import newswire.contract.Article;
import newswire.contract.Cluster;
import newswire.contract.Json;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.contract.UnreachableException;
import newswire.enrich.EnrichStage;
import newswire.enrich.EnrichmentChain;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One way to run the path, measured: articles a second when they all lie there, and the time from
 * publish to visible when they come at a steady rate below that. Each measurement has topics of its
 * own on the same broker. Not thread-safe.
 */
final class BenchRun {
  private static final Duration WAIT = Duration.ofMinutes(2);
  private static final int PARTITIONS = 4;

  private final KafkaConnection connection;
  private final BenchArticles load;
  private final int threads;
  private final Path folder;
  private final Terminal terminal;
  private int runs;

  BenchRun(
      KafkaConnection connection, BenchArticles load, int threads, Path folder, Terminal terminal) {
    this.connection = connection;
    this.load = load;
    this.threads = threads;
    this.folder = folder;
    this.terminal = terminal;
  }

  /** Measures one chain under one guarantee. */
  Result measure(
      String name, EnrichmentChain chain, String guarantee, int articles, int rate, int seconds)
      throws Exception {
    Topics topics = new Topics("bench-" + ++runs);
    EnrichStage.Settings settings =
        new EnrichStage.Settings(
            threads,
            guarantee,
            Duration.ofMillis(100),
            Files.createDirectories(folder.resolve("streams-" + runs)),
            Topics.MAX_RECORD_BYTES);
    try (Cluster cluster = new Cluster(connection, WAIT, terminal::message);
        KafkaProducer<byte[], byte[]> producer = producer();
        KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      cluster.createTopics(topics, PARTITIONS, Optional.empty());
      consumer.assign(partitions(topics.enriched()));
      // It has to be ready before the first record comes, or it sees many at once.
      partitions(topics.enriched()).forEach(partition -> consumer.position(partition, WAIT));
      terminal.progress(name + ", " + guarantee + ": throughput");
      publish(producer, topics, 0, articles);
      try (EnrichStage stage = new EnrichStage(connection, topics, chain, settings)) {
        stage.start(cluster, topics);
        double perSecond = throughput(consumer, articles);
        terminal.progress(name + ", " + guarantee + ": latency");
        long[] latencies = latencies(producer, consumer, topics, articles, rate, seconds);
        return new Result(name, guarantee, perSecond, latencies);
      }
    }
  }

  /**
   * From the first records that are seen to the last: what the stage did before it was asked for
   * counts neither as articles nor as time.
   */
  private double throughput(KafkaConsumer<byte[], byte[]> consumer, int articles) {
    long begun = System.nanoTime();
    long start = 0;
    int first = 0;
    int seen = 0;
    while (seen < articles) {
      seen += consumer.poll(Duration.ofMillis(100)).count();
      if (first == 0 && seen > 0) {
        first = seen;
        start = System.nanoTime();
      }
      if (System.nanoTime() - begun > WAIT.toNanos() * 10) {
        throw new UnreachableException("only " + seen + " of " + articles + " articles came out");
      }
    }
    return (articles - first) / ((System.nanoTime() - start) / 1e9);
  }

  /** Publishes at a steady rate from one thread and reads in this one. */
  private long[] latencies(
      KafkaProducer<byte[], byte[]> producer,
      KafkaConsumer<byte[], byte[]> consumer,
      Topics topics,
      int first,
      int rate,
      int seconds)
      throws InterruptedException {
    int count = rate * seconds;
    Thread publisher =
        new Thread(() -> publishSteadily(producer, topics, first, count, rate), "bench-publisher");
    publisher.start();
    long[] latencies = new long[count];
    int seen = 0;
    long start = System.nanoTime();
    while (seen < count) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(10))) {
        latencies[seen++] = System.currentTimeMillis() - record.timestamp();
      }
      if (System.nanoTime() - start > WAIT.toNanos()) {
        throw new UnreachableException("only " + seen + " of " + count + " articles came out");
      }
    }
    publisher.join();
    Arrays.sort(latencies);
    return latencies;
  }

  private void publishSteadily(
      KafkaProducer<byte[], byte[]> producer, Topics topics, int first, int count, int rate) {
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      publish(producer, topics, first + i, 1);
    }
  }

  private void publish(
      KafkaProducer<byte[], byte[]> producer, Topics topics, int first, int count) {
    for (int i = first; i < first + count; i++) {
      Article article = load.get(i);
      // The timestamp is the producer's clock; the reader's is the same machine's.
      var unused =
          producer.send(
              new ProducerRecord<>(
                  topics.articles(), article.uri().getBytes(UTF_8), Json.write(article)));
    }
    producer.flush();
  }

  private static List<TopicPartition> partitions(String topic) {
    return IntStream.range(0, PARTITIONS)
        .mapToObj(partition -> new TopicPartition(topic, partition))
        .toList();
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        connection.with(
            Map.of(
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                ProducerConfig.LINGER_MS_CONFIG, "0")),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        connection.with(
            Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false")),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /**
   * What was measured.
   *
   * @param perSecond articles a second from the first poll to the last article visible
   * @param latencies milliseconds from publish to visible, sorted
   */
  record Result(String name, String guarantee, double perSecond, long[] latencies) {
    /** The latency that this share of the articles does not exceed, in milliseconds. */
    long percentile(double share) {
      int index = (int) Math.ceil(share * latencies.length) - 1;
      return latencies[Math.max(0, index)];
    }
  }
}
