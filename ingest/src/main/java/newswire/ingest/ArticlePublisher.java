package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newswire.contract.CloudEvent;
import newswire.contract.DeadLetter.Reason;
import newswire.contract.IngestState;
import newswire.contract.Json;
import newswire.contract.Topics;
import newswire.ingest.IngestStage.Batch;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of each item and publishes it with its state: new article, new version,
 * unchanged, or dead letter. One thread.
 */
final class ArticlePublisher {
  private static final Logger LOG = LoggerFactory.getLogger(ArticlePublisher.class);

  /** Room in a record for key, headers and framing. */
  private static final int OVERHEAD = 16 * 1024;

  private static final int MOST_VALUE_BYTES = Topics.MAX_RECORD_BYTES - OVERHEAD;

  private final Transactions transactions;
  private final PublishedState state;
  private final Topics topics;
  private final Batch limits;
  private final Clock clock;
  private final IngestTally tally;
  private final DeadLetters deadLetters;
  private final List<Publication> batch = new ArrayList<>();
  private long batchBytes;
  private long batchStart;

  ArticlePublisher(
      Transactions transactions,
      PublishedState state,
      IngestStage.Settings settings,
      Clock clock,
      IngestTally tally) {
    this.transactions = transactions;
    this.state = state;
    this.topics = settings.topics();
    this.limits = settings.batch();
    this.clock = clock;
    this.tally = tally;
    this.deadLetters = new DeadLetters(topics);
  }

  /** One item's records, and the entries of the state that it changed, as they were. */
  private record Publication(
      SourceItem item,
      @Nullable IngestState entry,
      List<ProducerRecord<byte[], byte[]>> records,
      List<Changed> changed) {}

  private record Changed(String key, @Nullable IngestState before) {}

  /** Publishes the item, unless it is known; commits if the batch is full. */
  void publish(PreparedItem prepared) {
    tally.addRead(prepared.item());
    if (prepared.item() instanceof SourceItem.Found found) {
      publish(found, prepared);
    } else if (prepared.item() instanceof SourceItem.Unchanged) {
      tally.addUnchanged();
    } else if (prepared.item() instanceof SourceItem.Note note) {
      keep(note);
    } else if (prepared.item() instanceof SourceItem.Refused refused) {
      tally.addRejected(refused.reason(), refused.message());
      reject(refused, prepared.hash(), DeadLetters.LARGE);
    }
    if (isFull()) {
      commit();
    }
  }

  /** Makes all that was published visible. */
  void commit() {
    while (!batch.isEmpty()) {
      int refused = transactions.commit();
      if (refused == Transactions.NONE_REFUSED) {
        batch.clear();
        batchBytes = 0;
        return;
      }
      publishAgainWithout(refused);
    }
  }

  private void publish(SourceItem.Found found, PreparedItem prepared) {
    String uri = found.article().uri();
    if (state.isUnchanged(found.key(), uri, prepared.hash())) {
      tally.addUnchanged();
      return;
    }
    byte[] value = prepared.value();
    if (value.length > MOST_VALUE_BYTES) {
      String detail =
          "its record would have %d bytes, %d at most".formatted(value.length, MOST_VALUE_BYTES);
      reject(found, detail, DeadLetters.LARGE);
      return;
    }
    tally.addPublished();
    IngestState entry = new IngestState(uri, prepared.hash(), null);
    ProducerRecord<byte[], byte[]> article =
        new ProducerRecord<>(
            topics.articles(),
            null,
            clock.millis(),
            uri.getBytes(UTF_8),
            value,
            CloudEvent.ARTICLE.headers(uri, value, clock.instant()));
    add(found, article, List.of(found.key(), PublishedState.articleKey(uri)), entry);
  }

  private void keep(SourceItem.Note note) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topics.ingestState(),
            null,
            clock.millis(),
            PublishedState.noteKey(note.key()).getBytes(UTF_8),
            note.value());
    send(new Publication(note, null, List.of(record), List.of()));
  }

  private void reject(SourceItem.Found found, String detail, int most) {
    Reason reason = Reason.TOO_LARGE;
    var refused =
        new SourceItem.Refused(found.key(), found.place(), reason, detail, found.original());
    tally.addRejected(reason, refused.message());
    reject(refused, ContentHash.of(found.original()), most);
  }

  /** Without bytes there is nothing to keep, and the next run may be able to read them. */
  private void reject(SourceItem.Refused refused, String hash, int most) {
    Original original = refused.original();
    if (original == null || state.isRejected(refused.key(), hash)) {
      return;
    }
    IngestState entry = new IngestState(null, hash, null);
    add(
        refused,
        deadLetters.of(refused, original, most, clock.millis()),
        List.of(refused.key()),
        entry);
  }

  private void add(
      SourceItem item,
      ProducerRecord<byte[], byte[]> record,
      List<String> keys,
      IngestState entry) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(3);
    List<Changed> changed = new ArrayList<>(2);
    records.add(record);
    byte[] value = Json.write(entry);
    for (String key : keys) {
      changed.add(new Changed(key, state.put(key, entry)));
      records.add(
          new ProducerRecord<>(
              topics.ingestState(), null, record.timestamp(), key.getBytes(UTF_8), value));
    }
    send(new Publication(item, entry, records, changed));
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

  private void refuse(Publication publication) {
    IngestState entry = publication.entry();
    if (entry == null) {
      // Without its note a source reads again what it read before, and that is all.
      LOG.warn("the broker takes no note of this size: {}", publication.item().key());
      return;
    }
    for (Changed changed : publication.changed()) {
      state.restore(changed.key(), entry, changed.before());
    }
    if (publication.item() instanceof SourceItem.Found found) {
      tally.retractPublished();
      reject(found, "the broker takes no record of this size", DeadLetters.LARGE);
    } else if (publication.item() instanceof SourceItem.Refused refused) {
      int half = publication.records().get(0).value().length / 2;
      reject(refused, entry.hash(), half);
    }
  }

  private void send(Publication publication) {
    if (batch.isEmpty()) {
      batchStart = System.nanoTime();
    }
    batch.add(publication);
    batchBytes += publication.records().get(0).value().length;
    transactions.send(publication.records());
  }
}
