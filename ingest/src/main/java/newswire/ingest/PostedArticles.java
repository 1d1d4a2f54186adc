package newswire.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.http.Inbox;
import newswire.ingest.http.PostedItem;

/**
 * Reads what is posted and hands it to the publishing thread. A posted article has no place of its
 * own: its uri alone says whether it is known. Thread-safe.
 */
final class PostedArticles implements Inbox {
  private static final String PLACE = "HTTP";

  /** Of one request's items, whose originals and articles are in memory together. */
  private static final long MOST_BYTES = 128L * 1024 * 1024;

  private static final int ITEM_BYTES = 1_000;

  private final ArticleReader reader;
  private final Handover<Delivery> handover;
  private final BooleanSupplier open;

  PostedArticles(ArticleReader reader, Handover<Delivery> handover, BooleanSupplier open) {
    this.reader = reader;
    this.handover = handover;
    this.open = open;
  }

  @Override
  public boolean isOpen() {
    return open.getAsBoolean();
  }

  @Override
  public Receipt put(byte[] body, Optional<String> extension) {
    Collected collected = new Collected();
    try {
      reader.read(PLACE, body, extension, collected::add);
    } catch (TooMuchException e) {
      String detail = "more than %d bytes unpacked; send it in parts".formatted(MOST_BYTES);
      return new Receipt.Refused(List.of(posted(Fate.rejected(Reason.TOO_LARGE, detail))));
    }
    List<PreparedItem> items = collected.items;
    if (items.stream().noneMatch(PostedArticles::isKept)) {
      return new Receipt.Refused(items.stream().map(PostedArticles::refused).toList());
    }
    Delivery delivery = Delivery.awaited(items);
    if (!handover.offer(delivery, delivery.bytes())) {
      return new Receipt.Full();
    }
    return new Receipt.Accepted(
        delivery
            .committed()
            .thenApply(fates -> fates.stream().map(PostedArticles::posted).toList()));
  }

  /** An article, or bytes that a parser of ours should have made one of. */
  private static boolean isKept(PreparedItem item) {
    return item.item() instanceof SourceItem.Found
        || (item.item() instanceof SourceItem.Refused refused
            && refused.reason() == Reason.INTERNAL);
  }

  private static SourceItem withoutPlace(SourceItem item) {
    if (item instanceof SourceItem.Found found) {
      return new SourceItem.Found(
          SourceItem.NO_KEY, found.place(), found.article(), found.original(), found.encoding());
    }
    if (item instanceof SourceItem.Refused refused) {
      return new SourceItem.Refused(
          SourceItem.NO_KEY,
          refused.place(),
          refused.reason(),
          refused.detail(),
          refused.original());
    }
    return item;
  }

  private static PostedItem refused(PreparedItem item) {
    if (item.item() instanceof SourceItem.Refused refused) {
      return posted(Fate.rejected(refused.reason(), refused.detail()));
    }
    throw new IllegalStateException("a reader of bodies tells of articles and of what is none");
  }

  private static PostedItem posted(Fate fate) {
    String status =
        switch (fate.status()) {
          case PUBLISHED -> PostedItem.PUBLISHED;
          case UNCHANGED -> PostedItem.UNCHANGED;
          case REJECTED -> PostedItem.REJECTED;
        };
    String reason = fate.reason() == null ? null : fate.reason().code();
    return new PostedItem(status, fate.uri(), reason, fate.detail());
  }

  /** An archive may hold far more than the body that it came in. */
  private static final class Collected {
    private final List<PreparedItem> items = new ArrayList<>();
    private long bytes;

    void add(SourceItem item) {
      PreparedItem prepared = PreparedItem.of(withoutPlace(item));
      bytes += prepared.bytes() + ITEM_BYTES;
      if (bytes > MOST_BYTES) {
        throw new TooMuchException();
      }
      items.add(prepared);
    }
  }

  private static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
