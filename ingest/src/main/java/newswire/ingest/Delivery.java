package newswire.ingest;

import java.util.AbstractList;
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
  private final long bytes;
  private final List<@Nullable Fate> fates;
  private final CompletableFuture<List<Fate>> committed = new CompletableFuture<>();

  /** Items that somebody waits for, so that their commit is not to be put off. */
  static Delivery awaited(List<PreparedItem> items) {
    long bytes = items.stream().mapToLong(PreparedItem::bytes).sum();
    return new Delivery(List.copyOf(items), items.size(), bytes, true);
  }

  /** An item that is prepared by the thread that asks for it. */
  static Delivery of(SourceItem item) {
    Original original = item.original();
    long bytes = original == null ? 0 : 2L * original.bytes().length;
    return new Delivery(new OneItem(item), 1, bytes, false);
  }

  private Delivery(List<PreparedItem> items, int size, long bytes, boolean awaited) {
    this.awaited = awaited;
    this.items = items;
    this.bytes = bytes;
    this.fates = new ArrayList<>(Collections.nCopies(awaited ? size : 0, null));
  }

  List<PreparedItem> items() {
    return items;
  }

  boolean isAwaited() {
    return awaited;
  }

  /** Roughly what it takes in memory. */
  long bytes() {
    return bytes;
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
    if (awaited) {
      fates.set(index, fate);
    }
  }

  /** All is committed. */
  void complete() {
    if (awaited) {
      committed.complete(fates.stream().map(Objects::requireNonNull).toList());
    }
  }

  /** Prepared each time that it is asked for. */
  private static final class OneItem extends AbstractList<PreparedItem> {
    private final SourceItem item;

    OneItem(SourceItem item) {
      this.item = item;
    }

    @Override
    public PreparedItem get(int index) {
      return PreparedItem.of(item);
    }

    @Override
    public int size() {
      return 1;
    }
  }
}
