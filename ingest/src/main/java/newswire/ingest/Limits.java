package newswire.ingest;

/**
 * How large an article may be.
 *
 * @param textBytes of headline and body, as UTF-8, after decoding and normalisation
 */
public record Limits(int textBytes) {
  public static final Limits DEFAULT = new Limits(1024 * 1024);

  /** Markup, escapes and wider encodings: an item's bytes may be this many times its text. */
  private static final int ITEM_FACTOR = 8;

  private static final int MOST = 8 * 1024 * 1024;

  public Limits {
    if (textBytes < 1_000 || textBytes > MOST) {
      throw new IllegalArgumentException(
          "the limit of an article's text must be 1000 to " + MOST + " bytes, not " + textBytes);
    }
  }

  /** Of an item's bytes as they came; no more of one item is ever held in memory. */
  public int itemBytes() {
    return textBytes * ITEM_FACTOR;
  }
}
