package newswire.ingest;

import newswire.contract.Json;

/**
 * An item with what publishing needs of it, made in the reading thread.
 *
 * @param hash of the article's content, or of the refused bytes; empty if there are none
 * @param value the JSON of the article or note; empty if it is neither
 */
@SuppressWarnings("ArrayRecordComponent") // Carries bytes, is never compared.
record PreparedItem(SourceItem item, String hash, byte[] value) {
  private static final byte[] NONE = new byte[0];

  static PreparedItem of(SourceItem item) {
    if (item instanceof SourceItem.Found found) {
      return new PreparedItem(item, ContentHash.of(found.article()), Json.write(found.article()));
    }
    byte[] value = item instanceof SourceItem.Note note ? note.value() : NONE;
    Original original = item.original();
    return new PreparedItem(item, original == null ? "" : ContentHash.of(original), value);
  }

  /** Roughly what it takes in memory. */
  long bytes() {
    Original original = item.original();
    return (long) value.length + (original == null ? 0 : original.bytes().length);
  }
}
