package newswire.sink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import newswire.contract.DeadLetter.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Brings records into a destination: reads them, retries while the destination is unavailable, and
 * finds the ones it refuses, which become dead letters before the position moves past them. Used by
 * one thread.
 */
final class Delivery {
  private final Sink sink;
  private final Retry retry;
  private final DeadLetters deadLetters;
  private final Decoder decoder = new Decoder();
  private final AtomicLong written = new AtomicLong();

  Delivery(Sink sink, Retry retry, DeadLetters deadLetters) {
    this.sink = sink;
    this.retry = retry;
    this.deadLetters = deadLetters;
  }

  /** How many changes the destination has taken; may be asked by any thread. */
  long written() {
    return written.get();
  }

  /** Returns when all records below {@code next} are in the destination or dead letters. */
  void deliver(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, long next) {
    Map<Long, ConsumerRecord<byte[], byte[]>> byOffset = new HashMap<>();
    List<Change> changes = new ArrayList<>(records.size());
    for (ConsumerRecord<byte[], byte[]> raw : records) {
      byOffset.put(raw.offset(), raw);
      try {
        changes.add(decoder.decode(raw));
      } catch (Decoder.Unusable e) {
        deadLetters.send(raw, e.reason(), String.valueOf(e.getMessage()));
      }
    }
    write(new Batch(partition, records.get(0).offset(), next, changes), byOffset);
  }

  private void write(Batch batch, Map<Long, ConsumerRecord<byte[], byte[]>> byOffset) {
    try {
      retry.run(() -> sink.write(batch));
      written.addAndGet(batch.changes().size());
    } catch (SinkException.Refused e) {
      if (batch.changes().isEmpty()) {
        throw new SinkException("refused a position: " + e.getMessage(), e);
      }
      isolate(batch, byOffset, e);
    }
  }

  private void isolate(
      Batch batch, Map<Long, ConsumerRecord<byte[], byte[]>> byOffset, SinkException.Refused e) {
    int count = batch.changes().size();
    if (count > 1) {
      write(batch.before(count / 2), byOffset);
      write(batch.from(count / 2), byOffset);
      return;
    }
    ConsumerRecord<byte[], byte[]> raw = byOffset.get(batch.changes().get(0).offset());
    if (raw == null) {
      throw new IllegalStateException("a change without its record", e);
    }
    deadLetters.send(raw, Reason.REFUSED, String.valueOf(e.getMessage()));
    write(batch.withoutChanges(), byOffset);
  }
}
