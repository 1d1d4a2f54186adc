package newswire.sink;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * One destination of enriched records.
 *
 * <p>All calls come from one thread. A partition is written only between {@link #acquire} and
 * {@link #release}; its batches come in the order of their offsets. A batch, or any part of it, may
 * come again, split differently, after a failure or a restart: the destination must end up as if it
 * had come once. Every method may throw
 *
 * <ul>
 *   <li>{@link SinkException.Unavailable}: nothing is wrong with the data, the same call may
 *       succeed later, and is made again;
 *   <li>{@link SinkException.Refused}, from {@code write} alone: the destination will never take
 *       this batch; it is split until the record to blame is found;
 *   <li>{@link SinkException.Fenced}: another writer has taken the partition over;
 *   <li>{@link SinkException.Finished}: nobody reads the destination any more;
 *   <li>any other {@link SinkException}: the stage ends with its message.
 * </ul>
 */
public interface Sink extends AutoCloseable {

  /**
   * Takes partitions over from whoever wrote them before, who cannot write them from then on.
   *
   * @return the offset to go on from, of each partition that the destination keeps account of, 0 if
   *     it holds nothing of it; Kafka's committed offset is used for a partition that is absent
   */
  Map<TopicPartition, Long> acquire(Set<TopicPartition> partitions);

  /**
   * Writes a batch and its position, wholly or not at all. When it returns, both have survived the
   * end of this process.
   */
  void write(Batch batch);

  /** Gives partitions back, written or not; those it does not hold are ignored. */
  void release(Set<TopicPartition> partitions);

  /** Releases everything. */
  @Override
  void close();
}
