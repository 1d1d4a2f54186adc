package newswire.ingest;

import newswire.contract.Article;
import newswire.contract.DeadLetter.Reason;
import org.jspecify.annotations.Nullable;

/** One thing that an input held: an article, or something that is none. Immutable. */
public sealed interface SourceItem {

  /** What names the item from run to run: kind, source and position. */
  String key();

  /** Where it was found, for a person: the file as it was named, and the line. */
  String place();

  /** The bytes it was read from; absent if not even those could be read. */
  @Nullable Original original();

  /** An article. */
  record Found(String key, String place, Article article, Original original)
      implements SourceItem {}

  /**
   * No article.
   *
   * @param detail what is wrong and, where it helps, the mend; for a person
   */
  record Refused(
      String key, String place, Reason reason, String detail, @Nullable Original original)
      implements SourceItem {

    /** Place and detail in one line. */
    public String message() {
      return place + ": " + detail;
    }
  }
}
