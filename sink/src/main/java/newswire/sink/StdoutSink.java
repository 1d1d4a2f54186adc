package newswire.sink;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Standard output: one record a line, flushed with each batch. It cannot keep a position, so
 * Kafka's committed offsets do, and a record may come twice after a kill. Tombstones are ignored.
 */
final class StdoutSink implements Sink {
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;

  StdoutSink(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  @Override
  public Map<TopicPartition, Long> acquire(Set<TopicPartition> partitions) {
    return Map.of();
  }

  @Override
  public void write(Batch batch) {
    try {
      for (Change change : batch.changes()) {
        if (change instanceof Change.Put put) {
          JsonLine.write(out, put.json());
        }
      }
      out.flush();
    } catch (IOException e) {
      if (isBrokenPipe(e)) {
        throw new SinkException.Finished("standard output was closed by its reader", e);
      }
      throw new SinkException("cannot write to standard output: " + e.getMessage(), e);
    }
  }

  @Override
  public void release(Set<TopicPartition> partitions) {}

  @Override
  public void close() {}

  // Every system and language says it in its own words, with this one among them.
  private static boolean isBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || message.contains("stream closed");
  }
}
