package newswire.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * The first bytes of a stream, which is then read from its beginning all the same. A stream that
 * fails among them fails only once they have been read again: what came before is not lost.
 */
public final class Lookahead {
  private final byte[] start;
  private final InputStream all;

  private Lookahead(byte[] start, InputStream rest) {
    this.start = start;
    this.all = new SequenceInputStream(new ByteArrayInputStream(start), rest);
  }

  /** Looks at so many bytes, or at all if there are fewer. */
  public static Lookahead of(InputStream in, int most) {
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    byte[] buffer = new byte[Math.min(most, 8 * 1024)];
    try {
      int count = in.read(buffer, 0, buffer.length);
      while (count > 0) {
        start.write(buffer, 0, count);
        count = in.read(buffer, 0, Math.min(buffer.length, most - start.size()));
      }
      return new Lookahead(start.toByteArray(), in);
    } catch (IOException e) {
      return new Lookahead(start.toByteArray(), new Failing(e));
    }
  }

  /** The bytes that were looked at. */
  public byte[] start() {
    return start;
  }

  /** All of the stream, these bytes included. */
  public InputStream all() {
    return all;
  }

  /** Fails as another stream did. */
  private static final class Failing extends InputStream {
    private final IOException failure;

    Failing(IOException failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      throw failure;
    }
  }
}
