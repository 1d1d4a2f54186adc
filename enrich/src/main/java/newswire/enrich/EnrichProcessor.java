package newswire.enrich;

import newswire.contract.DeadLetter.Origin;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each record to the enricher and passes its outcome on, under the outcome's key and headers
 * and the record's own timestamp.
 */
final class EnrichProcessor extends ContextualProcessor<byte[], byte[], byte[], Outcome> {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichProcessor.class);

  private final ArticleEnricher enricher;

  EnrichProcessor(ArticleEnricher enricher) {
    this.enricher = enricher;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Outcome outcome = enricher.enrich(record, origin());
    if (outcome instanceof Outcome.Dead dead) {
      Origin origin = dead.letter().origin();
      LOG.warn(
          "dead letter, {} reason={} {}",
          origin,
          dead.letter().reason().code(),
          dead.letter().detail());
    }
    context().forward(new Record<>(outcome.key(), outcome, record.timestamp(), outcome.headers()));
  }

  private Origin origin() {
    RecordMetadata metadata =
        context()
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("a record that came from no topic"));
    return new Origin(metadata.topic(), metadata.partition(), metadata.offset());
  }
}
