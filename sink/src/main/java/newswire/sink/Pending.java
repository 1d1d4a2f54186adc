package newswire.sink;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records of one partition that wait to be written together. Used by one thread. */
final class Pending {
  private final Batching limits;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
  private long bytes;
  private long firstNanos;
  private long lastNanos;
  private long next;

  Pending(Batching limits) {
    this.limits = limits;
  }

  /**
   * @param next the consumer's position after these records
   */
  void add(List<ConsumerRecord<byte[], byte[]>> more, long next, long nowNanos) {
    if (records.isEmpty()) {
      firstNanos = nowNanos;
    }
    lastNanos = nowNanos;
    records.addAll(more);
    more.forEach(raw -> bytes += Math.max(0, raw.serializedValueSize()));
    this.next = next;
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  long bytes() {
    return bytes;
  }

  List<ConsumerRecord<byte[], byte[]>> records() {
    return records;
  }

  long next() {
    return next;
  }

  /** Nanoseconds until they are to be written, 0 if that is now. */
  long dueIn(long nowNanos) {
    if (records.size() >= limits.records() || bytes >= limits.bytes()) {
      return 0;
    }
    long quiet = lastNanos + limits.quiet().toNanos() - nowNanos;
    long age = firstNanos + limits.age().toNanos() - nowNanos;
    return Math.max(0, Math.min(quiet, age));
  }

  void clear() {
    records.clear();
    bytes = 0;
  }
}
