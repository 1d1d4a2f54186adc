package newswire.ingest.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where posted articles go. Thread-safe. */
public interface Inbox {

  /** Whether what is put in now has a chance to be published soon. */
  boolean isOpen();

  /**
   * Takes a body.
   *
   * @param extension of a file of this format; empty to tell it by the first bytes
   */
  Receipt put(byte[] body, Optional<String> extension);

  /** What is said at once. */
  sealed interface Receipt {

    /** Taken. The outcome is there when it is committed, one for each item, in their order. */
    record Accepted(CompletableFuture<List<PostedItem>> outcome) implements Receipt {}

    /** Nothing in it is an article; nothing is kept. */
    record Refused(List<PostedItem> items) implements Receipt {
      public Refused {
        items = List.copyOf(items);
      }
    }

    /** Too much is waiting already. */
    record Full() implements Receipt {}
  }
}
