package newswire.ingest.web;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads the body of an answer into memory, within the limits. Immutable. */
final class BodyReader {
  private final WebLimits limits;

  BodyReader(WebLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws LimitException if there is too much, before or after inflation
   * @throws IOException if the body is cut off, or packed in a way that was not asked for
   */
  byte[] read(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > limits.bytes()) {
      throw tooLarge("%d bytes are announced".formatted(entity.getContentLength()));
    }
    Counted sent = new Counted(entity.getContent());
    String coding = entity.getContentEncoding() == null ? "" : entity.getContentEncoding();
    return switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> all(sent, sent);
      case "gzip", "x-gzip" -> inflated(sent);
      default -> throw new IOException("the body is packed with \"" + coding + "\", not with gzip");
    };
  }

  private byte[] inflated(Counted sent) throws IOException {
    try {
      return all(new GZIPInputStream(sent), sent);
    } catch (EOFException e) {
      if (sent.count == 0) {
        return new byte[0];
      }
      throw new IOException("the gzip body is cut off", e);
    }
  }

  private byte[] all(InputStream in, Counted sent) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[16 * 1024];
    for (int count = in.read(some); count >= 0; count = in.read(some)) {
      if (all.size() + count > limits.bytes()) {
        throw tooLarge("there are more");
      }
      all.write(some, 0, count);
      if (all.size() > WebLimits.SMALL && all.size() / limits.ratio() > sent.count) {
        throw LimitException.tooLarge(
            "a gzip bomb: %d bytes became %d so far; the limit is a ratio of %d"
                .formatted(sent.count, all.size(), limits.ratio()));
      }
    }
    return all.toByteArray();
  }

  private LimitException tooLarge(String what) {
    return LimitException.tooLarge(
        "the limit of a body is %d bytes; %s".formatted(limits.bytes(), what));
  }

  /** Counts what came over the wire. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      int read = super.read(target, start, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
