package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswire.contract.IngestState;
import newswire.contract.Json;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was published before, as the state topic tells it: of each item of each source what it was
 * last, and of each article its last version. It keeps 64 bits of each key's SHA-256 and 64 of each
 * content's, no text: about 22 bytes an entry. Only if both meet those of another is an article
 * taken for known that is not, one chance in 2^128 for each pair. One thread.
 */
final class PublishedState {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedState.class);
  private static final String ARTICLE = "article:";
  private static final String NOTE = "note:";
  private static final byte[] NOTE_BYTES = NOTE.getBytes(UTF_8);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int DIGITS = 16;

  /** Keeps an article and rejected bytes of the same hash apart. */
  private static final long REJECTED = 0x5245_4a45_4354_4544L;

  private final FingerprintTable entries = new FingerprintTable();
  private final Map<String, byte[]> notes = new HashMap<>();
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final MessageDigest digest = ContentHash.sha256();

  /** An entry that was changed: its fingerprints before and after. */
  record Change(long key, long before, long after) {}

  /** Key of the entry that says which version of an article is the last. */
  static String articleKey(String uri) {
    return ARTICLE + uri;
  }

  /** Key of the entry that keeps a source's note. */
  static String noteKey(String key) {
    return NOTE + key;
  }

  /** The notes as they are now; what comes later is not seen. */
  ItemSource.Notes notes() {
    Map<String, byte[]> now = Map.copyOf(notes);
    return key -> Optional.ofNullable(now.get(noteKey(key)));
  }

  /**
   * Reads the topic from where it was left, or from its beginning, to the end that it had before.
   *
   * @param consumer reads committed records only
   * @param ends where the partitions end, transactions that are still open included: what this
   *     source wrote before may lie behind another's open one
   * @param wait how long to wait without a new record
   */
  void catchUp(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, Duration wait) {
    consumer.assign(List.copyOf(ends.keySet()));
    for (TopicPartition partition : ends.keySet()) {
      Long position = positions.get(partition);
      if (position == null) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seek(partition, position);
      }
    }
    long deadline = System.nanoTime() + wait.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      var records = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        apply(record);
      }
      if (!records.isEmpty()) {
        deadline = System.nanoTime() + wait.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new UnreachableException(
            "could not read %s to its end in %d s".formatted(ends.keySet(), wait.toSeconds()));
      }
    }
    positions.putAll(ends);
  }

  /**
   * Whether this article stands as it is, from this item or another.
   *
   * @param itemKey absent if the item has no place that it could be found at again
   * @param hash of the content and the uri
   */
  boolean isUnchanged(@Nullable String itemKey, String uri, String hash) {
    long version = fingerprint(hash);
    return (itemKey != null && entries.get(key(itemKey)) == version)
        || entries.get(key(articleKey(uri))) == version;
  }

  /** Whether this item was known to hold this article when it was read last. */
  boolean isPublished(String itemKey, String hash) {
    return entries.get(key(itemKey)) == fingerprint(hash);
  }

  /** Whether these bytes of this item were rejected before. */
  boolean isRejected(String itemKey, String hash) {
    return entries.get(key(itemKey)) == (fingerprint(hash) ^ REJECTED);
  }

  /** Remembers an entry. */
  Change put(String key, IngestState entry) {
    long fingerprint = key(key);
    long after = value(entry);
    return new Change(fingerprint, entries.put(fingerprint, after), after);
  }

  /** Takes a change back, unless another came after it. */
  void undo(Change change) {
    if (entries.get(change.key()) != change.after()) {
      return;
    }
    if (change.before() == FingerprintTable.ABSENT) {
      entries.remove(change.key());
    } else {
      entries.put(change.key(), change.before());
    }
  }

  /** Makes a change once more that was taken back. */
  void redo(Change change) {
    entries.put(change.key(), change.after());
  }

  /** Whether the entry is what this change made of it. */
  boolean has(Change change) {
    return entries.get(change.key()) == change.after();
  }

  /** How many entries there are. */
  long size() {
    return entries.size();
  }

  /** What they take in memory. */
  long bytes() {
    return entries.bytes();
  }

  private void apply(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return;
    }
    if (isNote(record.key())) {
      applyNote(record);
      return;
    }
    long key = key(record.key());
    if (record.value() == null) {
      entries.remove(key);
      return;
    }
    try {
      entries.put(key, value(Json.read(record.value(), IngestState.class)));
    } catch (IOException | IllegalArgumentException e) {
      // Not ours. The worst that can come of passing it over is a second version of an article.
      LOG.warn("unreadable entry at {}-{}@{}", record.topic(), record.partition(), record.offset());
    }
  }

  private void applyNote(ConsumerRecord<byte[], byte[]> record) {
    String key = new String(record.key(), UTF_8);
    if (record.value() == null) {
      notes.remove(key);
    } else {
      notes.put(key, record.value());
    }
  }

  private static boolean isNote(byte[] key) {
    return key.length >= NOTE_BYTES.length
        && Arrays.equals(key, 0, NOTE_BYTES.length, NOTE_BYTES, 0, NOTE_BYTES.length);
  }

  private long key(String key) {
    return key(key.getBytes(UTF_8));
  }

  private long key(byte[] key) {
    long fingerprint = ByteBuffer.wrap(digest.digest(key)).getLong();
    return fingerprint == FingerprintTable.ABSENT ? 1 : fingerprint;
  }

  private static long value(IngestState entry) {
    long fingerprint = fingerprint(entry.hash());
    return entry.uri() == null ? fingerprint ^ REJECTED : fingerprint;
  }

  private static long fingerprint(String hash) {
    long fingerprint = HexFormat.fromHexDigitsToLong(hash, 0, DIGITS);
    // 0 and the mark stand for nothing: the one is no entry, the other would become none.
    return fingerprint == 0 || fingerprint == REJECTED ? 1 : fingerprint;
  }
}
