package newswire.ingest.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import newswire.ingest.Original;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table into its records, as bytes. A record ends at a line end outside quotation marks,
 * which count only around a whole field. One whose quotation mark is never closed swallows the rest
 * of the table; {@link #retry} then begins anew at its second line. One thread.
 */
public final class CsvRecords {
  private static final int BUFFER = 64 * 1024;

  /** Each may read a record's worth of bytes again. */
  private static final int MOST_RETRIES = 200;

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final int most;
  private final int delimiter;
  private InputStream in;
  private final ByteArrayOutputStream record = new ByteArrayOutputStream(4 * 1024);
  private long size;
  private long line = 1;
  private long position;
  private int retries;
  private boolean closed = true;

  /**
   * @param most bytes of one record that are held in memory
   */
  public CsvRecords(InputStream in, char delimiter, int most) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.delimiter = delimiter;
    this.most = most;
  }

  /** Whether the last record's quotation marks are closed. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * The next record with its line end.
   *
   * @return null after the last one
   */
  public @Nullable Original next() throws IOException {
    long start = line;
    record.reset();
    size = 0;
    State state = State.FIELD_START;
    boolean ended = false;
    int b = 0;
    // An open quotation mark is not followed further than an article can be long.
    while (!ended && (state != State.QUOTED || size < most) && (b = in.read()) >= 0) {
      size++;
      if (record.size() < most) {
        record.write(b);
      }
      line += b == '\n' ? 1 : 0;
      ended = b == '\n' && state != State.QUOTED;
      state = after(state, b);
    }
    closed = state != State.QUOTED;
    return size == 0
        ? null
        : new Original(++position, start, record.toByteArray(), closed || b < 0 ? size : -1);
  }

  /**
   * Takes all but the first line of the last record back, to be read again.
   *
   * @return the first line; the record itself if it is one line, or after too many retries
   */
  public Original retry(Original last) {
    byte[] bytes = last.bytes();
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    boolean cut = closed && last.isCut();
    if (end + 1 >= bytes.length || cut || retries++ >= MOST_RETRIES) {
      return last;
    }
    byte[] rest = Arrays.copyOfRange(bytes, end + 1, bytes.length);
    in = new BufferedInputStream(new SequenceInputStream(new ByteArrayInputStream(rest), in));
    line = last.line() + 1;
    return new Original(last.position(), last.line(), Arrays.copyOf(bytes, end + 1), end + 1L);
  }

  private State after(State state, int b) {
    return switch (state) {
      case QUOTED -> b == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
      case QUOTE_IN_QUOTED -> b == '"' ? State.QUOTED : plain(b);
      case FIELD_START -> b == '"' ? State.QUOTED : b == ' ' ? State.FIELD_START : plain(b);
      case PLAIN -> plain(b);
    };
  }

  private State plain(int b) {
    return b == delimiter || b == '\n' ? State.FIELD_START : State.PLAIN;
  }
}
