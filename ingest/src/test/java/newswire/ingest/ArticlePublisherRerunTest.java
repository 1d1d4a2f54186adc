package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static newswire.ingest.PublisherRuns.FIRST;
import static newswire.ingest.PublisherRuns.SECOND;
import static newswire.ingest.PublisherRuns.TOPICS;
import static newswire.ingest.PublisherRuns.publish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What the publisher makes of items that it has seen before, in this run or an earlier one. */
class ArticlePublisherRerunTest {
  private final PublisherRuns runs = new PublisherRuns();
  private final MockProducer<byte[], byte[]> producer = runs.producer();

  @Test
  void secondRunPublishesNothing() {
    runs.publish(FIRST + SECOND + "{bad\n");
    long sent = producer.history().size();

    runs.countAnew();
    runs.publish(FIRST + SECOND + "{bad\n");

    assertThat(producer.history()).hasSize((int) sent);
    IngestReport report = runs.report();
    assertThat(report.published()).isZero();
    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(report.rejected()).isEqualTo(1);
  }

  @Test
  void sameContentTwiceIsOneRecord() {
    runs.publish(FIRST + FIRST);

    assertThat(runs.sentTo(TOPICS.articles())).hasSize(1);
    assertThat(runs.report().unchanged()).isEqualTo(1);
  }

  @Test
  void twoOfOneVersionAndOneOfALaterOneAreNoNewsInTheNextRun() {
    String lines = FIRST + FIRST + FIRST.replace("first", "first, corrected");
    runs.publish(lines);

    runs.countAnew();
    runs.publish(lines);

    assertThat(runs.sentTo(TOPICS.articles())).hasSize(2);
    assertThat(runs.report().unchanged()).isEqualTo(3);
  }

  @Test
  void changedArticleIsNewVersionUnderTheSameKey() {
    runs.publish(FIRST);
    runs.publish(FIRST.replace("first", "first, corrected"));

    List<ProducerRecord<byte[], byte[]>> versions = runs.sentTo(TOPICS.articles());
    assertThat(versions).hasSize(2);
    assertThat(versions.get(0).key()).isEqualTo(versions.get(1).key());
  }

  @Test
  void lineThatMovedIsUnchanged() {
    runs.publish(FIRST + SECOND);
    runs.publish(SECOND + FIRST);

    assertThat(runs.sentTo(TOPICS.articles())).hasSize(2);
  }

  @Test
  void whatASourceNotedIsThereInTheNextRunAndCountsAsNothingRead() {
    publish(
        runs.publisher(),
        new SourceItem.Note("feed:a", "\"first\"".getBytes(UTF_8)),
        new SourceItem.Note("feed:a", "\"second\"".getBytes(UTF_8)));

    ItemSource.Notes notes = runs.stateSoFar().notes();
    assertThat(notes.note("feed:a")).hasValue("\"second\"".getBytes(UTF_8));
    assertThat(notes.note("feed:b")).isEmpty();
    assertThat(runs.report().read()).isZero();
  }

  @Test
  void whatIsKnownWithoutBeingReadAgainIsCountedAsUnchanged() {
    publish(runs.publisher(), new SourceItem.Unchanged("feed:a#1", "feed a"));

    assertThat(runs.report().read()).isOne();
    assertThat(runs.report().unchanged()).isOne();
    assertThat(producer.history()).isEmpty();
  }
}
