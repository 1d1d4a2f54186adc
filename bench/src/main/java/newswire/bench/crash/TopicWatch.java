package newswire.bench.crash;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import newswire.contract.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics while the storm goes on, committed records only, and counts what it sees. What
 * it has seen cannot be taken back: at the end there must be as many records and no fewer. Has a
 * thread of its own; {@link #progress} may be called by any.
 */
final class TopicWatch implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(10);
  private static final int PATIENCE_MS = 1_500;

  private final Topics topics;
  private final List<TopicPartition> partitions;
  private final String bootstrapServers;
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::run, "watch");
  private volatile Progress progress = Progress.NONE;
  private volatile boolean closed;
  private volatile @Nullable KafkaException lastFailure;

  TopicWatch(String bootstrapServers, Topics topics, List<TopicPartition> partitions) {
    this.bootstrapServers = bootstrapServers;
    this.topics = topics;
    this.partitions = List.copyOf(partitions);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  Progress progress() {
    return progress;
  }

  /** Why the last look that failed did, for the one who waits too long. */
  @Nullable KafkaException lastFailure() {
    return lastFailure;
  }

  /** A consumer of these partitions from their beginning. */
  static Consumer<byte[], byte[]> consumer(
      String bootstrapServers, String isolation, Collection<TopicPartition> partitions) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("bootstrap.servers", bootstrapServers);
    properties.put("isolation.level", isolation);
    properties.put("enable.auto.commit", false);
    properties.put("auto.offset.reset", "earliest");
    properties.put("request.timeout.ms", PATIENCE_MS);
    properties.put("default.api.timeout.ms", PATIENCE_MS);
    // The broker comes and goes: look for it often.
    properties.put("reconnect.backoff.max.ms", 200);
    Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(partitions);
    return consumer;
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (Consumer<byte[], byte[]> committed =
            consumer(bootstrapServers, "read_committed", partitions);
        Consumer<byte[], byte[]> all = consumer(bootstrapServers, "read_uncommitted", partitions)) {
      while (!closed) {
        look(committed, all);
      }
    }
  }

  private void look(Consumer<byte[], byte[]> committed, Consumer<byte[], byte[]> all) {
    try {
      committed.poll(POLL).forEach(record -> seen.merge(record.topic(), 1, Integer::sum));
      Map<TopicPartition, Long> stable = committed.endOffsets(partitions);
      Map<TopicPartition, Long> end = all.endOffsets(partitions);
      progress =
          new Progress(
              seen(topics.articles()),
              open(topics.articles(), stable, end),
              seen(topics.enriched()),
              open(topics.enriched(), stable, end),
              seen(topics.deadLetters()));
    } catch (KafkaException e) {
      // The broker is down: what was counted still holds, and the next look is soon.
      lastFailure = e;
    }
  }

  private int seen(String topic) {
    return seen.getOrDefault(topic, 0);
  }

  private static int open(
      String topic, Map<TopicPartition, Long> stable, Map<TopicPartition, Long> end) {
    long open = 0;
    for (Map.Entry<TopicPartition, Long> entry : end.entrySet()) {
      if (entry.getKey().topic().equals(topic)) {
        open += Math.max(0, entry.getValue() - stable.getOrDefault(entry.getKey(), 0L));
      }
    }
    return Math.toIntExact(open);
  }
}
