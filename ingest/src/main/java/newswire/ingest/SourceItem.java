package newswire.ingest;

import newswire.contract.Article;
import newswire.contract.DeadLetter.Reason;
import org.jspecify.annotations.Nullable;

/** One thing that an input held: an article, something that is none, or word of it. Immutable. */
public sealed interface SourceItem {

  /** Of an item that has no place at which it could be found again. */
  String NO_KEY = "";

  /** What names the item from run to run: kind, source and position; or {@link #NO_KEY}. */
  String key();

  /** Where it was found, for a person: the file as it was named, and the line. */
  String place();

  /** The bytes it was read from; absent if not even those could be read. */
  @Nullable Original original();

  /** What is known to be as it was, without having been read again. */
  record Unchanged(String key, String place) implements SourceItem {
    @Override
    public @Nullable Original original() {
      return null;
    }
  }

  /**
   * What a source wants to know in its next run. It is committed with, or after, all that its
   * thread told before; it counts as nothing that was read.
   *
   * @param key the source's own, from run to run
   * @param value JSON of the source's own making
   */
  @SuppressWarnings("ArrayRecordComponent") // Carries bytes, is never compared.
  record Note(String key, byte[] value) implements SourceItem {
    @Override
    public String place() {
      return key;
    }

    @Override
    public @Nullable Original original() {
      return null;
    }
  }

  /**
   * An article.
   *
   * @param encoding how its bytes were read
   */
  record Found(String key, String place, Article article, Original original, TextEncoding encoding)
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
