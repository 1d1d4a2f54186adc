package newswire.ingest.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of fetching a document. Immutable. */
sealed interface Fetched {

  /**
   * It is here.
   *
   * @param address where it was, after all redirects
   * @param moved where it is to be asked for from now on, if the redirects were permanent
   */
  record Document(WebAddress address, @Nullable WebAddress moved, Answer answer)
      implements Fetched {}

  /** It is as it was. */
  record NotModified(@Nullable WebAddress moved) implements Fetched {}

  /**
   * It is not here.
   *
   * @param detail why, for a person
   * @param notBefore how long the server wants not to be asked, if it said so
   */
  record Failed(Trouble trouble, String detail, @Nullable Duration notBefore) implements Fetched {}

  /** Whether it is worth asking again. */
  enum Trouble {
    /** It will never be there again, says the server. */
    GONE,
    /** It will be the same the next time. */
    LASTING,
    /** It may be better the next time. */
    PASSING,
    /** The same, but it is not to be tried again at once. */
    TIRING;

    /** Whether it may be there another time. */
    boolean isPassing() {
      return this == PASSING || this == TIRING;
    }
  }
}
