package newswire.enrich;

import newswire.contract.DeadLetter;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record of the articles topic: an enriched article, or a dead letter. Failure
 * is data, so nothing is swallowed.
 */
sealed interface Outcome {

  /** The key to write under. */
  byte @Nullable [] key();

  /** The value to write. */
  byte @Nullable [] value();

  /** The headers to write; they replace those of the record. */
  Headers headers();

  /** An article with its tags, as bytes, keyed by its uri. */
  record Enriched(byte[] key, byte[] value, Headers headers) implements Outcome {}

  /** The record's own bytes, and in the headers why it could not be enriched. */
  record Dead(byte @Nullable [] key, byte @Nullable [] value, Headers headers, DeadLetter letter)
      implements Outcome {}
}
