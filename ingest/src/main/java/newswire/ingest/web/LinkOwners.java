package newswire.ingest.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which feed an item is published from: an article that is in two feeds is one article, told by the
 * first. Holds no more than the feeds do. Thread-safe.
 */
final class LinkOwners {
  private final Map<Long, String> owners = new ConcurrentHashMap<>();

  /** Whether the item is this feed's, from now on or already. */
  boolean claim(long item, String feed) {
    String owner = owners.putIfAbsent(item, feed);
    return owner == null || owner.equals(feed);
  }

  /** The feed has it no longer. */
  void release(long item, String feed) {
    owners.remove(item, feed);
  }
}
