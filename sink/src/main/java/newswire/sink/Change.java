package newswire.sink;

import newswire.contract.EnrichedArticle;

/** What one record does to a destination. Immutable, but for the bytes, which nobody changes. */
public sealed interface Change {

  /** The article's uri, the record's key. */
  String uri();

  /** The record's offset in its partition. */
  long offset();

  /**
   * The article is now this.
   *
   * @param timestamp when the article was ingested, milliseconds since 1970
   * @param json the record's value as it came, UTF-8
   * @param article the same, read
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a copy of each would cost.
  record Put(String uri, long offset, long timestamp, byte[] json, EnrichedArticle article)
      implements Change {}

  /** The article is withdrawn: the record was a tombstone, a key without a value. */
  record Delete(String uri, long offset) implements Change {}
}
