package newswire.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The items of a feed's last answer: of each, which it is and what it said, as hashes, and whether
 * this feed is the one it is published from. It is no longer than a feed is, however long the feed
 * has been followed. One thread.
 */
final class SeenItems {
  private static final int ENTRY_BYTES = 2 * Long.BYTES;

  /** Which item, to what it said; the lowest bit says whether it is this feed's. */
  private final Map<Long, Long> items = new LinkedHashMap<>();

  /** 64 bits of SHA-256 over these texts. */
  static long hash(@Nullable String... texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      if (text != null) {
        digest.update(text.getBytes(UTF_8));
      }
      digest.update((byte) 0);
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  /** What {@link #encoded} wrote; nothing if it is something else. */
  static SeenItems of(@Nullable String encoded) {
    SeenItems seen = new SeenItems();
    if (encoded == null) {
      return seen;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
      while (bytes.remaining() >= ENTRY_BYTES) {
        seen.items.put(bytes.getLong(), bytes.getLong());
      }
    } catch (IllegalArgumentException e) {
      seen.items.clear();
    }
    return seen;
  }

  String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(items.size() * ENTRY_BYTES);
    items.forEach((item, said) -> bytes.putLong(item).putLong(said));
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  void add(long item, long said, boolean own) {
    items.put(item, (said & ~1L) | (own ? 1 : 0));
  }

  /** Whether this item was there and said the same. */
  boolean contains(long item, long said) {
    Long before = items.get(item);
    return before != null && (before & ~1L) == (said & ~1L);
  }

  boolean isOwn(long item) {
    return (items.getOrDefault(item, 0L) & 1) == 1;
  }

  /** The items that are this feed's. */
  Set<Long> own() {
    return items.keySet().stream().filter(this::isOwn).collect(Collectors.toSet());
  }

  int size() {
    return items.size();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
