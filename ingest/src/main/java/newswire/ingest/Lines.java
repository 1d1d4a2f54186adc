package newswire.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, as bytes. A line past the limit is read to its end, and its first part
 * kept. One thread.
 */
final class Lines {
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int most;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(4 * 1024);
  private int next;
  private int end;
  private long number;

  Lines(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /**
   * The next line without its end; its number is both line and position.
   *
   * @return null after the last one
   */
  @Nullable Original next() throws IOException {
    if (next == end && !fill()) {
      return null;
    }
    number++;
    line.reset();
    long size = 0;
    boolean ended = false;
    while (!ended && (next < end || fill())) {
      int stop = indexOfLineEnd();
      line.write(buffer, next, Math.min(stop - next, most - line.size()));
      size += stop - next;
      ended = stop < end;
      next = ended ? stop + 1 : stop;
    }
    return original(size);
  }

  private Original original(long size) {
    byte[] bytes = line.toByteArray();
    return new Original(number, number, bytes, size);
  }

  private int indexOfLineEnd() {
    for (int i = next; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return end;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(in.read(buffer), 0);
    return end > 0;
  }
}
