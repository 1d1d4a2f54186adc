package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
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
 * last, and of each article its last version. One thread.
 */
final class PublishedState {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedState.class);
  private static final String ARTICLE = "article:";
  private static final String NOTE = "note:";
  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, IngestState> entries = new HashMap<>();
  private final Map<String, byte[]> notes = new HashMap<>();

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
   * Reads the topic to the end that it had before.
   *
   * @param consumer reads committed records only
   * @param ends where the partitions end, transactions that are still open included: what this
   *     source wrote before may lie behind another's open one
   * @param wait how long to wait without a new record
   */
  static PublishedState read(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, Duration wait) {
    PublishedState state = new PublishedState();
    List<TopicPartition> partitions = List.copyOf(ends.keySet());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    long deadline = System.nanoTime() + wait.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      var records = consumer.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        state.apply(record);
      }
      if (!records.isEmpty()) {
        deadline = System.nanoTime() + wait.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new UnreachableException(
            "could not read %s to its end in %d s".formatted(partitions, wait.toSeconds()));
      }
    }
    return state;
  }

  /** Whether this article stands as it is, from this item or another. */
  boolean isUnchanged(String itemKey, String uri, String hash) {
    IngestState item = entries.get(itemKey);
    if (item != null && uri.equals(item.uri()) && hash.equals(item.hash())) {
      return true;
    }
    IngestState article = entries.get(articleKey(uri));
    return article != null && hash.equals(article.hash());
  }

  /** Whether these bytes of this item were rejected before. */
  boolean isRejected(String itemKey, String hash) {
    IngestState item = entries.get(itemKey);
    return item != null && item.uri() == null && hash.equals(item.hash());
  }

  /** What the entry was before. */
  @Nullable IngestState put(String key, IngestState entry) {
    return entries.put(key, entry);
  }

  /** Takes {@link #put} of this entry back, unless another came after it. */
  void restore(String key, IngestState entry, @Nullable IngestState before) {
    if (before == null) {
      entries.remove(key, entry);
    } else {
      entries.replace(key, entry, before);
    }
  }

  private void apply(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return;
    }
    String key = new String(record.key(), UTF_8);
    if (record.value() == null) {
      entries.remove(key);
      notes.remove(key);
      return;
    }
    if (key.startsWith(NOTE)) {
      notes.put(key, record.value());
      return;
    }
    try {
      entries.put(key, Json.read(record.value(), IngestState.class));
    } catch (IOException e) {
      // Not ours. The worst that can come of passing it over is a second version of an article.
      LOG.warn("unreadable entry at {}-{}@{}", record.topic(), record.partition(), record.offset());
    }
  }
}
