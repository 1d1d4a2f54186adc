package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newswire.contract.CloudEvent;
import newswire.contract.DeadLetter.Reason;
import newswire.contract.IngestState;
import newswire.contract.Json;
import newswire.contract.Topics;
import newswire.contract.UnreachableException;
import newswire.ingest.IngestStage.Batch;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of each item and publishes it with its state: new article, new version,
 * unchanged, or dead letter. When a transaction is lost it finds out what became of it and
 * publishes what is missing. One thread.
 */
final class ArticlePublisher {
  private static final Logger LOG = LoggerFactory.getLogger(ArticlePublisher.class);

  /** Room in a record for key, headers and framing. */
  private static final int OVERHEAD = 16 * 1024;

  private static final int MOST_VALUE_BYTES = Topics.MAX_RECORD_BYTES - OVERHEAD;

  private final KafkaLink kafka;
  private final PublishedState state;
  private final Topics topics;
  private final Batch limits;
  private final Clock clock;
  private final IngestTally tally;
  private final DeadLetters deadLetters;
  private final List<Publication> batch = new ArrayList<>();
  private final List<Delivery> unanswered = new ArrayList<>();
  private boolean awaited;
  private long batchBytes;
  private long batchStart;

  ArticlePublisher(
      KafkaLink kafka,
      PublishedState state,
      IngestStage.Settings settings,
      Clock clock,
      IngestTally tally) {
    this.kafka = kafka;
    this.state = state;
    this.topics = settings.topics();
    this.limits = settings.batch();
    this.clock = clock;
    this.tally = tally;
    this.deadLetters = new DeadLetters(topics);
  }

  /** Transactions, and the way back when one is lost. */
  interface KafkaLink {
    /** See {@link Transactions#send}. */
    void send(List<ProducerRecord<byte[], byte[]>> records);

    /** See {@link Transactions#commit}. */
    int commit();

    /**
     * Waits for Kafka, begins anew and reads the state on.
     *
     * @throws UnreachableException if it does not come back in time
     */
    void reopen(UnreachableException lost);
  }

  /** One item's records, and the entries of the state that it changed. */
  private record Publication(
      SourceItem item,
      @Nullable IngestState entry,
      List<ProducerRecord<byte[], byte[]>> records,
      List<PublishedState.Change> changes,
      Consumer<Fate> told) {}

  /** Publishes what is new of these; commits if the batch is full. */
  void publish(Delivery delivery) {
    List<PreparedItem> items = delivery.items();
    for (int i = 0; i < items.size(); i++) {
      int index = i;
      publish(items.get(i), fate -> delivery.decide(index, fate));
      if (isFull()) {
        commit();
      }
    }
    unanswered.add(delivery);
    awaited |= delivery.isAwaited();
    if (batch.isEmpty()) {
      answer();
    }
  }

  /** Whether somebody waits for the commit. */
  boolean isAwaited() {
    return awaited;
  }

  /** Makes all that was published visible. */
  void commit() {
    while (!batch.isEmpty()) {
      try {
        int refused = kafka.commit();
        if (refused == Transactions.NONE_REFUSED) {
          batch.clear();
          batchBytes = 0;
        } else {
          publishAgainWithout(refused);
        }
      } catch (UnreachableException lost) {
        publishAgainAfter(lost);
      }
    }
    answer();
  }

  private void answer() {
    unanswered.forEach(Delivery::complete);
    unanswered.clear();
    awaited = false;
  }

  private void publish(PreparedItem prepared, Consumer<Fate> told) {
    tally.addRead(prepared.item());
    if (prepared.item() instanceof SourceItem.Found found) {
      publish(found, prepared, told);
    } else if (prepared.item() instanceof SourceItem.Unchanged) {
      tally.addUnchanged();
    } else if (prepared.item() instanceof SourceItem.Note note) {
      keep(note, told);
    } else if (prepared.item() instanceof SourceItem.Refused refused) {
      tally.addRejected(refused.reason(), refused.message());
      reject(refused, prepared.hash(), DeadLetters.LARGE, told);
    }
  }

  private void publish(SourceItem.Found found, PreparedItem prepared, Consumer<Fate> told) {
    String uri = found.article().uri();
    String itemKey = found.key().equals(SourceItem.NO_KEY) ? null : found.key();
    if (state.isUnchanged(itemKey, uri, prepared.hash())) {
      tally.addUnchanged();
      told.accept(Fate.unchanged(uri));
      remember(found, itemKey, new IngestState(uri, prepared.hash(), null), told);
      return;
    }
    byte[] value = prepared.value();
    if (value.length > MOST_VALUE_BYTES) {
      String detail =
          "its record would have %d bytes, %d at most".formatted(value.length, MOST_VALUE_BYTES);
      reject(found, detail, told);
      return;
    }
    tally.addPublished(found);
    told.accept(Fate.published(uri));
    IngestState entry = new IngestState(uri, prepared.hash(), null);
    Headers headers = CloudEvent.ARTICLE.headers(uri, prepared.hash(), clock.instant());
    found.encoding().addTo(headers);
    ProducerRecord<byte[], byte[]> article =
        new ProducerRecord<>(
            topics.articles(), null, clock.millis(), uri.getBytes(UTF_8), value, headers);
    String articleKey = PublishedState.articleKey(uri);
    List<String> keys = itemKey == null ? List.of(articleKey) : List.of(itemKey, articleKey);
    add(found, article, keys, entry, told);
  }

  /**
   * Keeps what an item held that another one told already: should the article change after that,
   * the next run must not take this item's old version for news.
   */
  private void remember(
      SourceItem.Found found, @Nullable String itemKey, IngestState entry, Consumer<Fate> told) {
    if (itemKey == null || state.isPublished(itemKey, entry.hash())) {
      return;
    }
    PublishedState.Change change = state.put(itemKey, entry);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topics.ingestState(), null, clock.millis(), itemKey.getBytes(UTF_8), Json.write(entry));
    send(new Publication(found, null, List.of(record), List.of(change), told));
  }

  private void keep(SourceItem.Note note, Consumer<Fate> told) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topics.ingestState(),
            null,
            clock.millis(),
            PublishedState.noteKey(note.key()).getBytes(UTF_8),
            note.value());
    send(new Publication(note, null, List.of(record), List.of(), told));
  }

  private void reject(SourceItem.Found found, String detail, Consumer<Fate> told) {
    Reason reason = Reason.TOO_LARGE;
    var refused =
        new SourceItem.Refused(found.key(), found.place(), reason, detail, found.original());
    tally.addRejected(reason, refused.message());
    reject(refused, ContentHash.of(found.original()), DeadLetters.LARGE, told);
  }

  /** Without bytes there is nothing to keep, and the next run may be able to read them. */
  private void reject(SourceItem.Refused refused, String hash, int most, Consumer<Fate> told) {
    told.accept(Fate.rejected(refused.reason(), refused.detail()));
    Original original = refused.original();
    // What has no place of its own is known by its bytes.
    String key = refused.key().equals(SourceItem.NO_KEY) ? "sha256:" + hash : refused.key();
    if (original == null || state.isRejected(key, hash)) {
      return;
    }
    IngestState entry = new IngestState(null, hash, null);
    add(
        refused,
        deadLetters.of(refused, original, most, clock.millis()),
        List.of(key),
        entry,
        told);
  }

  private void add(
      SourceItem item,
      ProducerRecord<byte[], byte[]> record,
      List<String> keys,
      IngestState entry,
      Consumer<Fate> told) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(3);
    List<PublishedState.Change> changes = new ArrayList<>(2);
    records.add(record);
    byte[] value = Json.write(entry);
    for (String key : keys) {
      changes.add(state.put(key, entry));
      records.add(
          new ProducerRecord<>(
              topics.ingestState(), null, record.timestamp(), key.getBytes(UTF_8), value));
    }
    send(new Publication(item, entry, records, changes, told));
  }

  private boolean isFull() {
    if (batch.isEmpty()) {
      return false;
    }
    Duration age = Duration.ofNanos(System.nanoTime() - batchStart);
    return batch.size() >= limits.items()
        || batchBytes >= limits.bytes()
        || age.compareTo(limits.time()) >= 0;
  }

  /** The broker would not take one record: it becomes a dead letter, the others are sent again. */
  private void publishAgainWithout(int refused) {
    List<Publication> all = List.copyOf(batch);
    batch.clear();
    batchBytes = 0;
    for (int i = 0; i < all.size(); i++) {
      if (i == refused) {
        refuse(all.get(i));
      } else {
        send(all.get(i));
      }
    }
  }

  /** The lost transaction may have been committed: the state topic tells. */
  private void publishAgainAfter(UnreachableException lost) {
    List<Publication> all = List.copyOf(batch);
    for (int i = all.size() - 1; i >= 0; i--) {
      List<PublishedState.Change> changes = all.get(i).changes();
      for (int j = changes.size() - 1; j >= 0; j--) {
        state.undo(changes.get(j));
      }
    }
    kafka.reopen(lost);
    batch.clear();
    batchBytes = 0;
    if (isInState(all)) {
      return;
    }
    for (Publication publication : all) {
      publication.changes().forEach(state::redo);
      send(publication);
    }
  }

  /** Whether the last of these changes of each entry is what the state holds. */
  private boolean isInState(List<Publication> all) {
    Map<Long, PublishedState.Change> last = new HashMap<>();
    for (Publication publication : all) {
      publication.changes().forEach(change -> last.put(change.key(), change));
    }
    // Notes alone leave no trace that could be looked for, and may be written twice.
    return !last.isEmpty() && last.values().stream().allMatch(state::has);
  }

  private void refuse(Publication publication) {
    IngestState entry = publication.entry();
    if (entry == null) {
      // Without its note a source reads again what it read before, and that is all.
      LOG.warn("the broker takes no note of this size: {}", publication.item().key());
      return;
    }
    publication.changes().forEach(state::undo);
    if (publication.item() instanceof SourceItem.Found found) {
      tally.retractPublished(found);
      reject(found, "the broker takes no record of this size", publication.told());
    } else if (publication.item() instanceof SourceItem.Refused refused) {
      int half = publication.records().get(0).value().length / 2;
      reject(refused, entry.hash(), half, publication.told());
    }
  }

  private void send(Publication publication) {
    if (batch.isEmpty()) {
      batchStart = System.nanoTime();
    }
    batch.add(publication);
    batchBytes += publication.records().get(0).value().length;
    kafka.send(publication.records());
  }
}
