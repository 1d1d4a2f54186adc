package newswire.ingest;

import newswire.contract.DeadLetter.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item. It holds once the transaction is committed.
 *
 * @param uri the article's; absent if the item was rejected
 * @param reason why it was rejected; absent if it was not
 * @param detail of the reason, for a person
 */
public record Fate(
    Status status, @Nullable String uri, @Nullable Reason reason, @Nullable String detail) {

  /** The three ways. */
  public enum Status {
    /** A new article or a new version. */
    PUBLISHED,
    /** Known as it is. */
    UNCHANGED,
    /** No article: a dead letter. */
    REJECTED
  }

  static Fate published(String uri) {
    return new Fate(Status.PUBLISHED, uri, null, null);
  }

  static Fate unchanged(String uri) {
    return new Fate(Status.UNCHANGED, uri, null, null);
  }

  static Fate rejected(Reason reason, String detail) {
    return new Fate(Status.REJECTED, null, reason, detail);
  }
}
