package newswire.ingest.web;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave along with a document, to be asked next time whether it has changed.
 *
 * @param etag as it came, quotes and all
 * @param lastModified as it came
 */
record Validators(@Nullable String etag, @Nullable String lastModified) {
  static final Validators NONE = new Validators(null, null);

  /** Long ones would be sent with every request, and kept. */
  private static final int LONGEST = 500;

  static Validators of(Answer answer) {
    return new Validators(
        answer.header("ETag").filter(Validators::isShort).orElse(null),
        answer.header("Last-Modified").filter(Validators::isShort).orElse(null));
  }

  private static boolean isShort(String value) {
    return value.length() <= LONGEST;
  }
}
