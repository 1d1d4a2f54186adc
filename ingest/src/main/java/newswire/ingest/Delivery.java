package newswire.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Items that are handed to the publishing thread together, and what became of each, once all of
 * them are committed. Made by one thread, then owned by the publishing one.
 */
final class Delivery {
  private final List<PreparedItem> items;
  private final boolean awaited;
  private final List<@Nullable Fate> fates;
  private final CompletableFuture<List<Fate>> committed = new CompletableFuture<>();

  /**
   * @param awaited whether somebody waits for the commit, so that it is not to be put off
   */
  Delivery(List<PreparedItem> items, boolean awaited) {
    this.awaited = awaited;
    this.items = List.copyOf(items);
    this.fates = new ArrayList<>(Collections.nCopies(items.size(), null));
  }

  List<PreparedItem> items() {
    return items;
  }

  boolean isAwaited() {
    return awaited;
  }

  /** Roughly what it takes in memory. */
  long bytes() {
    return items.stream().mapToLong(PreparedItem::bytes).sum();
  }

  /**
   * What became of the items, in their order; never completed if nobody waits or the process ends
   * before.
   */
  CompletableFuture<List<Fate>> committed() {
    return committed;
  }

  /** The last word before the commit counts. */
  void decide(int index, Fate fate) {
    fates.set(index, fate);
  }

  /** All is committed. */
  void complete() {
    if (awaited) {
      committed.complete(fates.stream().map(Objects::requireNonNull).toList());
    }
  }
}
