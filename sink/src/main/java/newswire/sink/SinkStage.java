package newswire.sink;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import newswire.contract.Cluster;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The enriched topic into one destination, exactly once where the destination keeps positions. A
 * thread of its own does the work; the methods may be called from any thread. Several stages with
 * the same destination, in one process or many, share the topic's partitions.
 */
public final class SinkStage implements AutoCloseable {

  /** A restarted process gets its partitions back this soon after a kill. */
  private static final Duration SESSION = Duration.ofSeconds(10);

  private static final Duration CLOSE = Duration.ofSeconds(20);

  private final Settings settings;
  private final Consumer<String> progress;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile @Nullable Running running;

  /**
   * @param progress told what is waited for, and what is amiss but not fatal
   */
  public SinkStage(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Opens the destination and begins to read.
   *
   * @throws UnreachableException if the brokers, the topics or the destination are out of reach
   * @throws SinkException if the destination cannot be used
   */
  public synchronized void start() {
    if (running != null) {
      throw new IllegalStateException("already started");
    }
    Retry retry = new Retry(settings.destination().name(), settings.patience(), progress, closing);
    Origin origin = origin();
    Destination.Opened opened = retry.call(() -> settings.destination().opener().open(origin));
    Running wired = wire(opened, retry);
    running = wired;
    wired.thread().start();
  }

  /**
   * Of each partition that this stage holds now, the offset below which everything is safely in the
   * destination, or a dead letter. It moves past the markers of transactions too, so it reaches the
   * topic's end when all is written.
   */
  public Map<TopicPartition, Long> positions() {
    Running started = running;
    return started == null ? Map.of() : started.loop().positions();
  }

  /** How many records were written, tombstones counted. */
  public long written() {
    Running started = running;
    return started == null ? 0 : started.delivery().written();
  }

  /** How many records became dead letters. */
  public long deadLetters() {
    Running started = running;
    return started == null ? 0 : started.deadLetters().count();
  }

  /**
   * Completes when the stage has ended: normally after {@link #close}, or when nobody reads the
   * destination any more; exceptionally with what made it stop.
   */
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }

  /** Asks it to end as {@link #close} does, and returns at once. */
  public void stop() {
    closing.countDown();
  }

  /** Writes what is read already, then ends; returns when it has ended. */
  @Override
  public void close() {
    stop();
    Running started = running;
    if (started == null) {
      ended.complete(null);
      return;
    }
    try {
      started.thread().join(settings.patience().plus(CLOSE).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Origin origin() {
    Topics topics = settings.topics();
    try (Cluster cluster = new Cluster(settings.connection(), settings.patience(), progress)) {
      String clusterId = cluster.id();
      Collection<String> needed = List.of(topics.enriched(), topics.deadLetters());
      cluster.awaitTopics(needed);
      TopicDescription description =
          cluster
              .admin()
              .describeTopics(List.of(topics.enriched()))
              .topicNameValues()
              .values()
              .stream()
              .findFirst()
              .orElseThrow()
              .get();
      return new Origin(clusterId, topics.enriched(), description.topicId().toString());
    } catch (ExecutionException e) {
      throw new UnreachableException("cannot describe topic " + topics.enriched(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException("interrupted while looking at " + topics.enriched(), e);
    }
  }

  private Running wire(Destination.Opened opened, Retry retry) {
    Destination destination = settings.destination();
    KafkaConsumer<byte[], byte[]> consumer = consumer(destination.hash(opened));
    DeadLetters deadLetters = new DeadLetters(settings.topics().deadLetters(), this::producer);
    Delivery delivery = new Delivery(opened.sink(), retry, deadLetters);
    SinkLoop loop =
        new SinkLoop(
            settings.topics().enriched(),
            consumer,
            opened.sink(),
            destination.batching(),
            delivery,
            retry,
            new StartPositions(consumer, destination.name(), settings.patience(), progress),
            closing,
            System::nanoTime);
    Thread thread =
        new Thread(
            () -> work(loop, consumer, opened.sink(), deadLetters), "sink-" + destination.name());
    return new Running(thread, loop, delivery, deadLetters);
  }

  // Whatever ends the loop, the lead of the process hears of it only after all is closed.
  private void work(
      SinkLoop loop, AutoCloseable consumer, AutoCloseable sink, AutoCloseable deadLetters) {
    Throwable failure = null;
    for (AutoCloseable step : List.<AutoCloseable>of(loop::run, consumer, sink, deadLetters)) {
      try {
        step.close();
      } catch (Throwable e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure == null) {
      ended.complete(null);
    } else {
      ended.completeExceptionally(failure);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer(String hash) {
    return new KafkaConsumer<>(
        settings
            .connection()
            .with(
                Map.of(
                    ConsumerConfig.GROUP_ID_CONFIG,
                    settings.topics().prefix() + ".sink." + hash,
                    ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                    "read_committed",
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                    false,
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                    "none",
                    ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                    false,
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    CooperativeStickyAssignor.class.getName(),
                    ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                    (int) SESSION.toMillis(),
                    // A retry holds the thread for as long as its patience.
                    ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                    (int) settings.patience().plusMinutes(5).toMillis(),
                    ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                    16 << 20,
                    // Under load, one transaction for more records.
                    ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                    2_000)),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private Producer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        settings
            .connection()
            .with(
                Map.of(
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                    Topics.MAX_DEAD_LETTER_BYTES)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /**
   * What a stage needs to know. Immutable.
   *
   * @param patience how long to wait for brokers, topics and the destination, each time they are
   *     out of reach; 1 s to 1 day
   */
  public record Settings(
      KafkaConnection connection, Topics topics, Destination destination, Duration patience) {
    public Settings {
      requireNonNull(connection, "connection");
      requireNonNull(topics, "topics");
      requireNonNull(destination, "destination");
      if (patience.compareTo(Duration.ofSeconds(1)) < 0
          || patience.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException("patience must be 1 s to 1 day, not " + patience);
      }
    }
  }

  private record Running(
      Thread thread, SinkLoop loop, Delivery delivery, DeadLetters deadLetters) {}
}
