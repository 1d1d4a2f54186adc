package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.ingest.PublisherRuns.FIRST;
import static newswire.ingest.PublisherRuns.NOW;
import static newswire.ingest.PublisherRuns.SECOND;
import static newswire.ingest.PublisherRuns.TOPICS;
import static newswire.ingest.PublisherRuns.delivered;
import static newswire.ingest.PublisherRuns.prepared;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import newswire.contract.Article;
import newswire.contract.DeadLetter;
import newswire.contract.Json;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What the publisher writes, and when it becomes visible. */
class ArticlePublisherRecordsTest {
  private final PublisherRuns runs = new PublisherRuns();
  private final MockProducer<byte[], byte[]> producer = runs.producer();

  @Test
  void articleCarriesKeyHeadersAndTimeOfIngestion() throws Exception {
    runs.publish(FIRST);

    ProducerRecord<byte[], byte[]> record = runs.sentTo(TOPICS.articles()).get(0);
    Article article = Json.read(record.value(), Article.class);
    assertThat(new String(record.key(), UTF_8)).isEqualTo(article.uri());
    assertThat(record.timestamp()).isEqualTo(NOW.toEpochMilli());
    assertThat(new String(record.headers().lastHeader("ce_type").value(), UTF_8))
        .isEqualTo("newswire.article.v1");
    assertThat(article.body()).isEqualTo("The first.");
  }

  @Test
  void rejectedLineIsDeadLetterWithItsBytes() {
    runs.publish(FIRST + "{bad\n" + SECOND);

    ProducerRecord<byte[], byte[]> letter = runs.sentTo(TOPICS.deadLetters()).get(0);
    DeadLetter headers = DeadLetter.from(letter.headers()).orElseThrow();
    assertThat(letter.value()).isEqualTo("{bad".getBytes(UTF_8));
    assertThat(headers.stage()).isEqualTo("ingest");
    assertThat(headers.reason()).isEqualTo(DeadLetter.Reason.UNREADABLE);
    assertThat(headers.source()).isEqualTo("standard input, line 2");
    assertThat(runs.sentTo(TOPICS.articles())).hasSize(2);
  }

  @Test
  void nothingIsVisibleBeforeTheCommit() {
    ArticlePublisher publisher = runs.publisher();
    delivered(FIRST).forEach(publisher::publish);
    assertThat(producer.history()).isEmpty();

    publisher.commit();

    assertThat(producer.history()).hasSize(3);
    assertThat(producer.commitCount()).isEqualTo(1);
  }

  @Test
  void fullBatchIsCommitted() {
    ArticlePublisher publisher =
        runs.publisher(new IngestStage.Batch(1, 1_000, Duration.ofHours(1)));

    delivered(FIRST + SECOND).forEach(publisher::publish);

    assertThat(producer.commitCount()).isEqualTo(2);
  }

  @Test
  void whoWaitsIsToldWhatBecameOfEachItemOnceItIsCommitted() {
    ArticlePublisher publisher = runs.publisher();
    Delivery delivery = Delivery.awaited(prepared(FIRST + "{bad\n" + FIRST));
    publisher.publish(delivery);
    assertThat(publisher.isAwaited()).isTrue();
    assertThat(delivery.committed()).isNotDone();

    publisher.commit();

    assertThat(delivery.committed().join())
        .extracting(Fate::status)
        .containsExactly(Fate.Status.PUBLISHED, Fate.Status.REJECTED, Fate.Status.UNCHANGED);
  }
}
