package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import newswire.contract.Article;
import newswire.contract.DeadLetter;
import newswire.contract.Json;
import newswire.contract.Topics;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** The publisher on Kafka's own fakes. */
class ArticlePublisherTest {
  private static final Topics TOPICS = new Topics("test");
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String FIRST =
      "{\"url\":\"https://example.org/1\",\"text\":\"The first.\"}\n";
  private static final String SECOND =
      "{\"url\":\"https://example.org/2\",\"text\":\"The second.\"}\n";

  private final MockProducer<byte[], byte[]> producer = new ReusedProducer();
  private final PublishedState state = new PublishedState();
  private IngestTally tally = new IngestTally();

  @Test
  void articleCarriesKeyHeadersAndTimeOfIngestion() throws Exception {
    publish(stateSoFar(), FIRST);

    ProducerRecord<byte[], byte[]> record = sentTo(TOPICS.articles()).get(0);
    Article article = Json.read(record.value(), Article.class);
    assertThat(new String(record.key(), UTF_8)).isEqualTo(article.uri());
    assertThat(record.timestamp()).isEqualTo(NOW.toEpochMilli());
    assertThat(new String(record.headers().lastHeader("ce_type").value(), UTF_8))
        .isEqualTo("newswire.article.v1");
    assertThat(article.body()).isEqualTo("The first.");
  }

  @Test
  void secondRunPublishesNothing() {
    publish(stateSoFar(), FIRST + SECOND + "{bad\n");
    long sent = producer.history().size();

    tally = new IngestTally();
    publish(stateSoFar(), FIRST + SECOND + "{bad\n");

    assertThat(producer.history()).hasSize((int) sent);
    IngestReport report = report();
    assertThat(report.published()).isZero();
    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(report.rejected()).isEqualTo(1);
  }

  @Test
  void sameContentTwiceIsOneRecord() {
    publish(stateSoFar(), FIRST + FIRST);

    assertThat(sentTo(TOPICS.articles())).hasSize(1);
    assertThat(report().unchanged()).isEqualTo(1);
  }

  @Test
  void changedArticleIsNewVersionUnderTheSameKey() {
    publish(stateSoFar(), FIRST);
    publish(stateSoFar(), FIRST.replace("first", "first, corrected"));

    List<ProducerRecord<byte[], byte[]>> versions = sentTo(TOPICS.articles());
    assertThat(versions).hasSize(2);
    assertThat(versions.get(0).key()).isEqualTo(versions.get(1).key());
  }

  @Test
  void lineThatMovedIsUnchanged() {
    publish(stateSoFar(), FIRST + SECOND);
    publish(stateSoFar(), SECOND + FIRST);

    assertThat(sentTo(TOPICS.articles())).hasSize(2);
  }

  @Test
  void rejectedLineIsDeadLetterWithItsBytes() {
    publish(stateSoFar(), FIRST + "{bad\n" + SECOND);

    ProducerRecord<byte[], byte[]> letter = sentTo(TOPICS.deadLetters()).get(0);
    DeadLetter headers = DeadLetter.from(letter.headers()).orElseThrow();
    assertThat(letter.value()).isEqualTo("{bad".getBytes(UTF_8));
    assertThat(headers.stage()).isEqualTo("ingest");
    assertThat(headers.reason()).isEqualTo(DeadLetter.Reason.UNREADABLE);
    assertThat(headers.source()).isEqualTo("standard input, line 2");
    assertThat(sentTo(TOPICS.articles())).hasSize(2);
  }

  @Test
  void nothingIsVisibleBeforeTheCommit() {
    ArticlePublisher publisher = publisher(stateSoFar());
    delivered(FIRST).forEach(publisher::publish);
    assertThat(producer.history()).isEmpty();

    publisher.commit();

    assertThat(producer.history()).hasSize(3);
    assertThat(producer.commitCount()).isEqualTo(1);
  }

  @Test
  void fullBatchIsCommitted() {
    ArticlePublisher publisher =
        publisher(stateSoFar(), new IngestStage.Batch(1, 1_000, Duration.ofHours(1)));

    delivered(FIRST + SECOND).forEach(publisher::publish);

    assertThat(producer.commitCount()).isEqualTo(2);
  }

  @Test
  void articleThatTheBrokerFindsTooLargeBecomesDeadLetterAndTheRestIsPublished() {
    MockProducer<byte[], byte[]> picky = new PickyProducer();
    ArticlePublisher publisher =
        new ArticlePublisher(
            new OneTry(picky), stateSoFar(), settings(IngestStage.Batch.DEFAULT), CLOCK, tally);
    delivered(FIRST + "{\"text\":\"" + "x".repeat(2_000) + "\"}\n" + SECOND)
        .forEach(publisher::publish);

    publisher.commit();

    assertThat(picky.history().stream().map(ProducerRecord::topic))
        .containsExactly(
            TOPICS.articles(),
            TOPICS.ingestState(),
            TOPICS.ingestState(),
            TOPICS.deadLetters(),
            TOPICS.ingestState(),
            TOPICS.articles(),
            TOPICS.ingestState(),
            TOPICS.ingestState());
    assertThat(report().published()).isEqualTo(2);
    assertThat(report().rejections()).containsOnlyKeys(DeadLetter.Reason.TOO_LARGE);
  }

  @Test
  void takenOverSourceSaysSo() {
    ArticlePublisher publisher = publisher(stateSoFar());
    delivered(FIRST).forEach(publisher::publish);
    producer.commitTransactionException = new ProducerFencedException("newer");

    assertThatThrownBy(publisher::commit)
        .isInstanceOf(FencedException.class)
        .hasMessageContaining("took over");
  }

  @Test
  void brokerThatIsGoneIsUnreachable() {
    ArticlePublisher publisher = publisher(stateSoFar());
    delivered(FIRST).forEach(publisher::publish);
    producer.commitTransactionException = new TimeoutException("60 s");

    assertThatThrownBy(publisher::commit)
        .isInstanceOf(UnreachableException.class)
        .hasMessageContaining("broker:9092");
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void lostTransactionIsPublishedAgain() {
    publishThrough(new LostCommit(false), FIRST + FIRST.replace("first", "changed") + "{bad\n");

    assertThat(sentTo(TOPICS.articles())).hasSize(2);
    assertThat(sentTo(TOPICS.deadLetters())).hasSize(1);
    assertThat(report().published()).isEqualTo(2);
  }

  @Test
  void transactionThatWasCommittedAfterAllIsNotPublishedAgain() {
    publishThrough(new LostCommit(true), FIRST + FIRST.replace("first", "changed") + "{bad\n");

    assertThat(sentTo(TOPICS.articles())).hasSize(2);
    assertThat(sentTo(TOPICS.deadLetters())).hasSize(1);
    assertThat(report().published()).isEqualTo(2);
  }

  @Test
  void whoWaitsIsToldWhatBecameOfEachItemOnceItIsCommitted() {
    ArticlePublisher publisher = publisher(stateSoFar());
    Delivery delivery = Delivery.awaited(prepared(FIRST + "{bad\n" + FIRST));
    publisher.publish(delivery);
    assertThat(publisher.isAwaited()).isTrue();
    assertThat(delivery.committed()).isNotDone();

    publisher.commit();

    assertThat(delivery.committed().join())
        .extracting(Fate::status)
        .containsExactly(Fate.Status.PUBLISHED, Fate.Status.REJECTED, Fate.Status.UNCHANGED);
  }

  @Test
  void whatASourceNotedIsThereInTheNextRunAndCountsAsNothingRead() {
    publish(
        publisher(stateSoFar()),
        new SourceItem.Note("feed:a", "\"first\"".getBytes(UTF_8)),
        new SourceItem.Note("feed:a", "\"second\"".getBytes(UTF_8)));

    ItemSource.Notes notes = stateSoFar().notes();
    assertThat(notes.note("feed:a")).hasValue("\"second\"".getBytes(UTF_8));
    assertThat(notes.note("feed:b")).isEmpty();
    assertThat(report().read()).isZero();
  }

  @Test
  void noteOfALostTransactionIsKept() {
    publish(
        new ArticlePublisher(
            new LostCommit(false), state, settings(IngestStage.Batch.DEFAULT), CLOCK, tally),
        new SourceItem.Note("feed:a", "1".getBytes(UTF_8)));

    assertThat(stateSoFar().notes().note("feed:a")).hasValue("1".getBytes(UTF_8));
  }

  @Test
  void whatIsKnownWithoutBeingReadAgainIsCountedAsUnchanged() {
    publish(publisher(stateSoFar()), new SourceItem.Unchanged("feed:a#1", "feed a"));

    assertThat(report().read()).isOne();
    assertThat(report().unchanged()).isOne();
    assertThat(producer.history()).isEmpty();
  }

  private static void publish(ArticlePublisher publisher, SourceItem... items) {
    for (SourceItem item : items) {
      publisher.publish(Delivery.of(item));
    }
    publisher.commit();
  }

  private void publishThrough(LostCommit kafka, String lines) {
    publish(
        new ArticlePublisher(kafka, state, settings(IngestStage.Batch.DEFAULT), CLOCK, tally),
        lines);
  }

  private static void publish(ArticlePublisher publisher, String lines) {
    delivered(lines).forEach(publisher::publish);
    publisher.commit();
  }

  private void publish(PublishedState state, String lines) {
    publish(publisher(state), lines);
  }

  private ArticlePublisher publisher(PublishedState state) {
    return publisher(state, IngestStage.Batch.DEFAULT);
  }

  private ArticlePublisher publisher(PublishedState state, IngestStage.Batch batch) {
    return new ArticlePublisher(new OneTry(producer), state, settings(batch), CLOCK, tally);
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

  private static List<Delivery> delivered(String lines) {
    return ItemList.ofStandardInput(lines.getBytes(UTF_8)).items().stream()
        .map(Delivery::of)
        .toList();
  }

  private static List<PreparedItem> prepared(String lines) {
    return ItemList.ofStandardInput(lines.getBytes(UTF_8)).items().stream()
        .map(PreparedItem::of)
        .toList();
  }

  private IngestReport report() {
    return tally.report(0, 0, 0, true);
  }

  private List<ProducerRecord<byte[], byte[]>> sentTo(String topic) {
    return producer.history().stream().filter(record -> record.topic().equals(topic)).toList();
  }

  /** What a new run would read. */
  private PublishedState stateSoFar() {
    PublishedState state = new PublishedState();
    catchUp(state);
    return state;
  }

  private void catchUp(PublishedState state) {
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
  private static class ReusedProducer extends MockProducer<byte[], byte[]> {
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

  /** Loses the first commit, or only the news of it, and is back at once. */
  private final class LostCommit extends OneTry {
    private final boolean committed;
    private boolean lost;

    LostCommit(boolean committed) {
      super(producer);
      this.committed = committed;
    }

    @Override
    public int commit() {
      if (!lost) {
        lost = true;
        if (committed) {
          super.commit();
        } else {
          producer.abortTransaction();
        }
        throw new UnreachableException("gone");
      }
      return super.commit();
    }

    @Override
    public void reopen(UnreachableException lostOne) {
      start();
      catchUp(state);
    }
  }

  /** A Kafka that does not come back. */
  private static class OneTry implements ArticlePublisher.KafkaLink {
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

  /** Refuses large articles, as a broker does whose topic has a lower limit. */
  private static final class PickyProducer extends ReusedProducer {
    private boolean refused;

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<byte[], byte[]> record, Callback callback) {
      if (record.topic().equals(TOPICS.articles()) && record.value().length > 1_000) {
        refused = true;
        callback.onCompletion(null, new RecordTooLargeException("too large"));
        return CompletableFuture.completedFuture(null);
      }
      return super.send(record, callback);
    }

    @Override
    public void commitTransaction() {
      if (refused) {
        throw new KafkaException("a record failed");
      }
      super.commitTransaction();
    }

    @Override
    public void abortTransaction() {
      refused = false;
      super.abortTransaction();
    }
  }
}
