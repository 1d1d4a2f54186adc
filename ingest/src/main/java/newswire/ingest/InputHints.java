package newswire.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an input before its first byte is read, from the HTTP answer that brought it.
 *
 * @param url where it came from: relative links are resolved with it
 * @param charset as the sender declared it, by any of its names
 */
public record InputHints(@Nullable String url, @Nullable String charset) {
  /** Nothing is known. */
  public static final InputHints NONE = new InputHints(null, null);
}
