package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.ingest.PublisherRuns.FIRST;
import static newswire.ingest.PublisherRuns.SECOND;
import static newswire.ingest.PublisherRuns.TOPICS;
import static newswire.ingest.PublisherRuns.delivered;
import static newswire.ingest.PublisherRuns.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import newswire.contract.DeadLetter;
import newswire.contract.UnreachableException;
import newswire.ingest.PublisherRuns.OneTry;
import newswire.ingest.PublisherRuns.ReusedProducer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** What the publisher does when Kafka refuses, fails or loses what it sent. */
class ArticlePublisherFailureTest {
  private final PublisherRuns runs = new PublisherRuns();
  private final MockProducer<byte[], byte[]> producer = runs.producer();
  private final PublishedState state = new PublishedState();

  @Test
  void articleThatTheBrokerFindsTooLargeBecomesDeadLetterAndTheRestIsPublished() {
    MockProducer<byte[], byte[]> picky = new PickyProducer();
    ArticlePublisher publisher = runs.publisher(new OneTry(picky), runs.stateSoFar());
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
    assertThat(runs.report().published()).isEqualTo(2);
    assertThat(runs.report().rejections()).containsOnlyKeys(DeadLetter.Reason.TOO_LARGE);
  }

  @Test
  void takenOverSourceSaysSo() {
    ArticlePublisher publisher = runs.publisher();
    delivered(FIRST).forEach(publisher::publish);
    producer.commitTransactionException = new ProducerFencedException("newer");

    assertThatThrownBy(publisher::commit)
        .isInstanceOf(FencedException.class)
        .hasMessageContaining("took over");
  }

  @Test
  void brokerThatIsGoneIsUnreachable() {
    ArticlePublisher publisher = runs.publisher();
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

    assertThat(runs.sentTo(TOPICS.articles())).hasSize(2);
    assertThat(runs.sentTo(TOPICS.deadLetters())).hasSize(1);
    assertThat(runs.report().published()).isEqualTo(2);
  }

  @Test
  void transactionThatWasCommittedAfterAllIsNotPublishedAgain() {
    publishThrough(new LostCommit(true), FIRST + FIRST.replace("first", "changed") + "{bad\n");

    assertThat(runs.sentTo(TOPICS.articles())).hasSize(2);
    assertThat(runs.sentTo(TOPICS.deadLetters())).hasSize(1);
    assertThat(runs.report().published()).isEqualTo(2);
  }

  @Test
  void noteOfALostTransactionIsKept() {
    publish(
        runs.publisher(new LostCommit(false), state),
        new SourceItem.Note("feed:a", "1".getBytes(UTF_8)));

    assertThat(runs.stateSoFar().notes().note("feed:a")).hasValue("1".getBytes(UTF_8));
  }

  private void publishThrough(LostCommit kafka, String lines) {
    publish(runs.publisher(kafka, state), lines);
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
      runs.catchUp(state);
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
