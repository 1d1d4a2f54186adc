package newswire.enrich;

import static org.apache.kafka.streams.StreamsConfig.EXACTLY_ONCE_V2;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswire.contract.Cluster;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The enrich stage as a running part: a Kafka Streams application around {@link EnrichTopology}.
 * Start it once, close it once; any thread may close it. Several instances share the partitions, as
 * members of one group.
 */
public final class EnrichStage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichStage.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final CountDownLatch running = new CountDownLatch(1);

  /**
   * @param chain the steps, loaded
   */
  public EnrichStage(
      KafkaConnection connection, Topics topics, EnrichmentChain chain, Settings settings) {
    ArticleEnricher enricher = new ArticleEnricher(chain, settings.maxRecordBytes());
    this.streams =
        new KafkaStreams(
            EnrichTopology.build(topics, enricher), properties(connection, topics, settings));
    streams.setUncaughtExceptionHandler(new ThreadReplacement(ended::completeExceptionally));
    streams.setStateListener((now, before) -> onState(now));
  }

  /** The name under which the stage's progress is committed. */
  public static String group(Topics topics) {
    return topics.prefix() + ".enrich";
  }

  /** The topics that must exist before the start. */
  public static List<String> requiredTopics(Topics topics) {
    return List.of(topics.articles(), topics.enriched(), topics.deadLetters());
  }

  /** Waits for the topics, then starts. */
  public void start(Cluster cluster, Topics topics) {
    cluster.awaitTopics(requiredTopics(topics));
    streams.start();
  }

  /**
   * Waits until partitions are assigned and records flow.
   *
   * @throws UnreachableException if that takes longer
   */
  public void awaitRunning(Duration wait) throws InterruptedException {
    if (!running.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new UnreachableException(
          "the enrich stage did not start in %d s: its state is %s"
              .formatted(wait.toSeconds(), streams.state()));
    }
  }

  /** Completed when the stage has been closed, exceptionally when it has given up. */
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /** Whether partitions are assigned and records flow, or would if there were any. */
  public boolean isRunning() {
    return streams.state() == State.RUNNING;
  }

  /**
   * Stops after the record at hand, commits and leaves the group, so that others take over at once.
   */
  @Override
  public void close() {
    boolean stopped =
        streams.close(
            CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    if (!stopped) {
      LOG.warn("the enrich stage did not stop in {} s", CLOSE_TIMEOUT.toSeconds());
    }
  }

  private void onState(State state) {
    if (state == State.RUNNING) {
      running.countDown();
    } else if (state == State.NOT_RUNNING) {
      ended.complete(null);
    } else if (state == State.ERROR) {
      ended.completeExceptionally(
          new IllegalStateException("Kafka Streams stopped: its log says why"));
    }
  }

  static Properties properties(KafkaConnection connection, Topics topics, Settings settings) {
    Map<String, Object> own = new HashMap<>();
    own.put(StreamsConfig.APPLICATION_ID_CONFIG, group(topics));
    own.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, settings.guarantee());
    own.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    own.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    own.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
    own.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    own.put(
        StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG,
        NonNegativeTimestamp.class.getName());
    // The topology decides on every bad record itself; these are the backstop for what it throws.
    own.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.deadLetters());
    own.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueExceptionHandler.class.getName());
    own.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueProcessingExceptionHandler.class.getName());
    own.put(
        StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
        DefaultProductionExceptionHandler.class.getName());
    own.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    own.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    own.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
    own.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.MAX_DEAD_LETTER_BYTES);
    own.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // Kafka's default holds one or two enriched records.
    own.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024);
    Properties properties = new Properties();
    properties.putAll(own);
    // What the user sets wins, but for what carries the guarantees.
    connection.properties().forEach(properties::putIfAbsent);
    return properties;
  }

  /**
   * How the stage runs.
   *
   * @param threads stream threads; more than there are partitions idle
   * @param guarantee Kafka Streams' {@code processing.guarantee}
   * @param commitInterval how often a transaction ends, which bounds the latency that consumers see
   * @param stateDir a folder that no other instance uses
   * @param maxRecordBytes the largest enriched record
   */
  public record Settings(
      int threads, String guarantee, Duration commitInterval, Path stateDir, int maxRecordBytes) {
    public Settings {
      requirePositive("threads", threads);
      requirePositive("maxRecordBytes", maxRecordBytes);
      requirePositive("commitInterval", commitInterval.toMillis());
    }

    /** One thread a core, exactly once, ten commits a second. */
    public static Settings defaults(Path stateDir) {
      int cores = Runtime.getRuntime().availableProcessors();
      return new Settings(
          cores, EXACTLY_ONCE_V2, Duration.ofMillis(100), stateDir, Topics.MAX_RECORD_BYTES);
    }

    /** The same with another number of threads. */
    public Settings withThreads(int count) {
      return new Settings(count, guarantee, commitInterval, stateDir, maxRecordBytes);
    }

    private static void requirePositive(String name, long value) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " must be at least 1, not " + value);
      }
    }
  }
}
