package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import newswire.contract.Topics;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Runs of the publisher on Kafka's own fakes: what one has written, the next one reads. */
final class PublisherRuns {
  static final Topics TOPICS = new Topics("test");
  static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  static final String FIRST = "{\"url\":\"https://example.org/1\",\"text\":\"The first.\"}\n";
  static final String SECOND = "{\"url\":\"https://example.org/2\",\"text\":\"The second.\"}\n";
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final MockProducer<byte[], byte[]> producer = new ReusedProducer();
  private IngestTally tally = new IngestTally();

  MockProducer<byte[], byte[]> producer() {
    return producer;
  }

  /** What was counted so far is forgotten, as it is when a run begins. */
  void countAnew() {
    tally = new IngestTally();
  }

  /** A new run that publishes these lines. */
  void publish(String lines) {
    publish(publisher(), lines);
  }

  static void publish(ArticlePublisher publisher, SourceItem... items) {
    for (SourceItem item : items) {
      publisher.publish(Delivery.of(item));
    }
    publisher.commit();
  }

  static void publish(ArticlePublisher publisher, String lines) {
    delivered(lines).forEach(publisher::publish);
    publisher.commit();
  }

  /** The publisher of a new run. */
  ArticlePublisher publisher() {
    return publisher(IngestStage.Batch.DEFAULT);
  }

  ArticlePublisher publisher(IngestStage.Batch batch) {
    PublishedState known = stateSoFar();
    return new ArticlePublisher(new OneTry(producer), known, settings(batch), CLOCK, tally);
  }

  ArticlePublisher publisher(ArticlePublisher.KafkaLink kafka, PublishedState state) {
    return new ArticlePublisher(kafka, state, settings(IngestStage.Batch.DEFAULT), CLOCK, tally);
  }

  private static IngestStage.Settings settings(IngestStage.Batch batch) {
    return new IngestStage.Settings(
        TOPICS,
        List.of("-"),
        List.of(),
        Limits.DEFAULT,
        FieldMapping.USUAL,
        batch,
        Duration.ofSeconds(5),
        false,
        0,
        null);
  }

  static List<Delivery> delivered(String lines) {
    return ItemList.ofStandardInput(lines.getBytes(UTF_8)).items().stream()
        .map(Delivery::of)
        .toList();
  }

  static List<PreparedItem> prepared(String lines) {
    return ItemList.ofStandardInput(lines.getBytes(UTF_8)).items().stream()
        .map(PreparedItem::of)
        .toList();
  }

  IngestReport report() {
    return tally.report(0, 0, 0, true);
  }

  List<ProducerRecord<byte[], byte[]>> sentTo(String topic) {
    return producer.history().stream().filter(record -> record.topic().equals(topic)).toList();
  }

  /** What a new run would read. */
  PublishedState stateSoFar() {
    PublishedState state = new PublishedState();
    catchUp(state);
    return state;
  }

  void catchUp(PublishedState state) {
    TopicPartition partition = new TopicPartition(TOPICS.ingestState(), 0);
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    consumer.updateBeginningOffsets(Map.of(partition, 0L));
    List<ProducerRecord<byte[], byte[]>> written = sentTo(TOPICS.ingestState());
    consumer.schedulePollTask(
        () -> {
          for (int i = 0; i < written.size(); i++) {
            consumer.addRecord(
                new ConsumerRecord<>(
                    partition.topic(), 0, i, written.get(i).key(), written.get(i).value()));
          }
        });
    state.catchUp(consumer, Map.of(partition, (long) written.size()), Duration.ofSeconds(5));
  }

  /** One producer for several runs, as if each had one of its own. */
  static class ReusedProducer extends MockProducer<byte[], byte[]> {
    private boolean started;

    ReusedProducer() {
      super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void initTransactions() {
      if (!started) {
        started = true;
        super.initTransactions();
      }
    }

    @Override
    public void close(Duration wait) {
      // The next run goes on with it.
    }
  }

  /** A Kafka that does not come back. */
  static class OneTry implements ArticlePublisher.KafkaLink {
    private final Transactions transactions;

    OneTry(MockProducer<byte[], byte[]> producer) {
      transactions = new Transactions(() -> producer, "broker:9092", Duration.ofMinutes(1));
      start();
    }

    final void start() {
      transactions.start();
    }

    @Override
    public void send(List<ProducerRecord<byte[], byte[]>> records) {
      transactions.send(records);
    }

    @Override
    public int commit() {
      return transactions.commit();
    }

    @Override
    public void reopen(UnreachableException lost) {
      throw lost;
    }
  }
}
