package newswire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/**
 * Gzip, member after member. The JDK's stream gives all that it has unpacked before it says that
 * something is wrong, but takes what follows and is no gzip for nothing, and a stream that is
 * waiting for more for one that has ended; both are mended here. One thread.
 */
final class GzipStream extends GZIPInputStream {
  private static final int BUFFER = 64 * 1024;

  /** Sum and length at the end of each member; they count as what the inflater left. */
  private static final int TRAILER = 8;

  GzipStream(InputStream in) throws IOException {
    super(new Honest(in), BUFFER);
  }

  @Override
  public int read(byte[] target, int start, int length) throws IOException {
    int count = super.read(target, start, length);
    if (count < 0 && (inf.getRemaining() > TRAILER || in.available() > 0)) {
      throw new IOException("what follows is no gzip");
    }
    return count;
  }

  /** Says that bytes are available whenever there are more. */
  private static final class Honest extends PushbackInputStream {
    Honest(InputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      int next = read();
      if (next >= 0) {
        unread(next);
      }
      return next < 0 ? 0 : 1;
    }
  }
}
