package newswire.ingest.http;

import java.util.List;

/**
 * The body of an answer that tells of items.
 *
 * @param items in the order of the request
 */
record Answer(long published, long unchanged, long rejected, List<PostedItem> items) {
  Answer {
    items = List.copyOf(items);
  }

  static Answer of(List<PostedItem> items) {
    return new Answer(
        count(items, PostedItem.PUBLISHED),
        count(items, PostedItem.UNCHANGED),
        count(items, PostedItem.REJECTED),
        items);
  }

  private static long count(List<PostedItem> items, String status) {
    return items.stream().filter(item -> item.status().equals(status)).count();
  }
}
