package newswire.sink;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * Consecutive records of one partition. Immutable.
 *
 * @param first offset of the first record read, whether or not it is among the changes
 * @param next the position after the batch: all records below it, back to {@code first}, are in the
 *     changes, or are dead letters, or were markers of a transaction
 * @param changes what to write, in the order of their offsets; may be empty
 */
public record Batch(TopicPartition partition, long first, long next, List<Change> changes) {

  public Batch {
    changes = List.copyOf(changes);
    if (first < 0 || next <= first) {
      throw new IllegalArgumentException("batch from " + first + " to " + next);
    }
  }

  /** The changes before the one at {@code index}, and the position in front of it. */
  Batch before(int index) {
    return new Batch(partition, first, changes.get(index).offset(), changes.subList(0, index));
  }

  /** The changes from the one at {@code index} on. */
  Batch from(int index) {
    return new Batch(
        partition, changes.get(index).offset(), next, changes.subList(index, changes.size()));
  }

  /** The same range of offsets with nothing to write in it. */
  Batch withoutChanges() {
    return new Batch(partition, first, next, List.of());
  }
}
