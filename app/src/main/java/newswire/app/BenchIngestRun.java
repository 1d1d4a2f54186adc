package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import newswire.contract.Article;
import newswire.contract.CloudEvent;
import newswire.contract.Cluster;
import newswire.contract.Json;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.ingest.IngestProgress;
import newswire.ingest.IngestReport;
import newswire.ingest.IngestStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One measurement of ingest, or of a producer with the settings that ingest has and nothing else to
 * do. Each has topics of its own on the same broker. Not thread-safe.
 */
final class BenchIngestRun {
  private static final Duration WAIT = Duration.ofMinutes(2);
  private static final int PARTITIONS = 4;
  private static final int RECORDS = 20_000;

  private final KafkaConnection connection;
  private final List<Article> articles;
  private final List<byte[]> values;
  private final Terminal terminal;
  private int runs;

  BenchIngestRun(KafkaConnection connection, BenchArticles load, Terminal terminal) {
    this.connection = connection;
    this.terminal = terminal;
    this.articles = IntStream.range(0, RECORDS).mapToObj(load::get).toList();
    this.values = articles.stream().map(Json::write).toList();
  }

  /**
   * What was measured.
   *
   * @param nanos of all processors that this process took, the broker in it included
   */
  record Result(int articles, double seconds, long nanos) {
    double perSecond() {
      return articles / seconds;
    }

    double microseconds() {
      return nanos / 1_000.0 / articles;
    }
  }

  /** Publishes the articles of a file through the stage. */
  Result ingest(Path file) throws IOException {
    Topics topics = newTopics();
    IngestStage.Settings settings = IngestStage.Settings.of(topics, List.of(file.toString()), WAIT);
    Watch watch = new Watch();
    try (IngestStage stage =
        new IngestStage(
            connection,
            settings,
            Clock.systemUTC(),
            InputStream.nullInputStream(),
            IngestProgress.NONE,
            terminal::message)) {
      IngestReport report = stage.run();
      return watch.result((int) report.published());
    }
  }

  /** Sends records that are made already, in transactions as large as those of ingest. */
  Result produce(int count) {
    Topics topics = newTopics();
    int each = IngestStage.Batch.DEFAULT.items();
    Watch watch = new Watch();
    try (KafkaProducer<byte[], byte[]> producer = producer(topics)) {
      producer.initTransactions();
      for (int first = 0; first < count; first += each) {
        producer.beginTransaction();
        for (int n = first; n < Math.min(count, first + each); n++) {
          var unused = producer.send(record(topics, n % RECORDS));
        }
        producer.commitTransaction();
      }
    }
    return watch.result(count);
  }

  private ProducerRecord<byte[], byte[]> record(Topics topics, int number) {
    String uri = articles.get(number).uri();
    byte[] value = values.get(number);
    return new ProducerRecord<>(
        topics.articles(),
        null,
        System.currentTimeMillis(),
        uri.getBytes(UTF_8),
        value,
        CloudEvent.ARTICLE.headers(
            uri, CloudEvent.contentHash(value), Clock.systemUTC().instant()));
  }

  private KafkaProducer<byte[], byte[]> producer(Topics topics) {
    return new KafkaProducer<>(
        connection.with(
            Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                topics.prefix(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                64 * 1024 * 1024)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private Topics newTopics() {
    Topics topics = new Topics("bench-" + ++runs);
    try (Cluster cluster = new Cluster(connection, WAIT, terminal::message)) {
      cluster.createTopics(topics, PARTITIONS, Optional.empty());
      cluster.awaitTopics(topics.specs().stream().map(Topics.Spec::name).toList());
    }
    return topics;
  }

  private static final class Watch {
    private final OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long began = System.nanoTime();
    private final long processor = system.getProcessCpuTime();

    Result result(int articles) {
      double seconds = (System.nanoTime() - began) / 1e9;
      return new Result(articles, seconds, system.getProcessCpuTime() - processor);
    }
  }
}
