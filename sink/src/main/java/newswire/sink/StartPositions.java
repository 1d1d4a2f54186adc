package newswire.sink;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import newswire.contract.UnreachableException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Where to begin reading partitions: where the destination says, else where Kafka's committed
 * offset says, else at the beginning; and never outside of what the topic holds. Used by one
 * thread.
 */
final class StartPositions {
  /** A new leader may not know for a moment how far the partition goes. */
  private static final int LOOKS = 20;

  private static final long PAUSE_MILLIS = 250;

  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private final String destination;
  private final Duration wait;
  private final Consumer<String> progress;

  StartPositions(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
      String destination,
      Duration wait,
      Consumer<String> progress) {
    this.consumer = consumer;
    this.destination = destination;
    this.wait = wait;
    this.progress = progress;
  }

  /**
   * @param known the destination's own positions, of some or all of the partitions
   * @throws SinkException if the destination is ahead of the topic
   * @throws UnreachableException if the brokers do not answer
   */
  Map<TopicPartition, Long> of(Set<TopicPartition> partitions, Map<TopicPartition, Long> known) {
    try {
      Map<TopicPartition, Long> positions = new HashMap<>();
      Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, wait);
      Map<TopicPartition, OffsetAndMetadata> committed = committed(partitions, known);
      for (TopicPartition partition : partitions) {
        OffsetAndMetadata hint = committed.get(partition);
        long wanted = known.getOrDefault(partition, hint == null ? 0L : hint.offset());
        positions.put(partition, notBefore(first.getOrDefault(partition, 0L), partition, wanted));
      }
      requireNotAhead(positions);
      return positions;
    } catch (TimeoutException e) {
      throw new UnreachableException(
          destination + ": the broker did not answer in " + wait.toSeconds() + " s", e);
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(
      Set<TopicPartition> partitions, Map<TopicPartition, Long> known) {
    return known.keySet().containsAll(partitions) ? Map.of() : consumer.committed(partitions, wait);
  }

  private long notBefore(long first, TopicPartition partition, long wanted) {
    if (wanted > 0 && wanted < first) {
      progress.accept(
          "%s: records %d to %d of %s are no longer in Kafka and were never written"
              .formatted(destination, wanted, first - 1, partition));
    }
    return Math.max(first, wanted);
  }

  private void requireNotAhead(Map<TopicPartition, Long> positions) {
    for (int look = 0; look < LOOKS; look++) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(positions.keySet(), wait);
      if (positions.entrySet().stream().allMatch(p -> p.getValue() <= end(ends, p.getKey()))) {
        return;
      }
      pause();
    }
    throw new SinkException(
        "%s is ahead of its topic (positions %s): the topic has lost records that were written"
            .formatted(destination, positions));
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
    return ends.getOrDefault(partition, 0L);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SinkException("interrupted while looking for positions", e);
    }
  }
}
