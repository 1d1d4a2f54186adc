package newswire.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what comes out of one packed file, all that is packed inside it included: bytes in all,
 * and bytes for each byte of the file. Memory is bounded by other limits; this one bounds time. One
 * thread.
 *
 * @see #RATIO
 */
public final class Inflation {
  /** Text shrinks to a tenth, the most regular of tables to a fiftieth; bombs to a thousandth. */
  static final long RATIO = 200;

  /** Below it no ratio matters: a small file of one letter is no bomb. */
  static final long HARMLESS = 64L << 20;

  /** More than any archive of articles; at the greatest ratio, a file of 5 GB. */
  static final long MOST = 1L << 40;

  private long packed;
  private long unpacked;
  private @Nullable IOException failure;

  /** The packed bytes themselves, as they are read. */
  InputStream packed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int start, int length) throws IOException {
        try {
          int count = in.read(target, start, length);
          packed += Math.max(count, 0);
          return count;
        } catch (IOException e) {
          failure = e;
          throw e;
        }
      }

      @Override
      public boolean markSupported() {
        return false;
      }

      @Override
      public void close() {
        // The caller's.
      }
    };
  }

  /** What comes out, at any level, as long as it is not too much. */
  InputStream unpacked(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int start, int length) throws IOException {
        int read = checked(() -> in.read(target, start, length));
        count(Math.max(read, 0));
        return read;
      }

      @Override
      public long skip(long count) throws IOException {
        return in.read(new byte[(int) Math.min(count, 8 * 1024)]);
      }

      @Override
      public boolean markSupported() {
        return false;
      }

      @Override
      public void close() {
        // Whoever opened the archive closes it.
      }
    };
  }

  /** Libraries say with exceptions of any kind that bytes are damaged. */
  static <T> T checked(Unpacking<T> unpacking) throws IOException {
    try {
      return unpacking.run();
    } catch (RuntimeException e) {
      throw new IOException(e.toString(), e);
    }
  }

  /** A call of a library that unpacks. */
  interface Unpacking<T> {
    T run() throws IOException;
  }

  /** Why the packed bytes could not be read, if that is so. */
  @Nullable IOException failure() {
    return failure;
  }

  private void count(int bytes) throws TooMuchException {
    unpacked += bytes;
    if (unpacked > MOST) {
      throw new TooMuchException(
          "more than %d GB come out of it; take it apart".formatted(MOST >> 30));
    }
    if (unpacked > HARMLESS && unpacked > RATIO * packed) {
      throw new TooMuchException(
          "more than %d times its size comes out of it: this is made to fill memory"
              .formatted(RATIO));
    }
  }

  /** Too much has come out. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
      super(message);
    }
  }
}
