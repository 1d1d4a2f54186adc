package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;

/**
 * JSON as UTF-8, whatever Unicode encoding it came in: a byte order mark is taken off, UTF-16 and
 * UTF-32 are translated. Other bytes pass as they are. One thread.
 */
public final class Utf8Stream extends InputStream {
  private static final int LOOKED_AT = 512;
  private static final int CHARS = 8 * 1024;

  private final Reader reader;
  private final CharBuffer chars = CharBuffer.allocate(CHARS);
  private byte[] bytes = new byte[0];
  private int next;

  private Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  /**
   * A stream in UTF-8, or in an old encoding in which ASCII is ASCII.
   *
   * @param original what it was translated from; UTF-8 if its bytes are as they came
   */
  public record Translated(InputStream stream, Charset original) {}

  /** The stream as UTF-8, if its first bytes say that it is another Unicode encoding. */
  public static Translated of(InputStream in) throws IOException {
    Lookahead ahead = Lookahead.of(in, LOOKED_AT);
    byte[] start = ahead.start();
    BufferedInputStream buffered = new BufferedInputStream(ahead.all(), 64 * 1024);
    Charset marked = TextDecoder.byteOrderMark(start);
    if (marked != null) {
      buffered.skipNBytes("\uFEFF".getBytes(marked).length);
    }
    Charset charset = marked == null ? TextDecoder.wide(start).orElse(UTF_8) : marked;
    return charset.equals(UTF_8) ? new Translated(buffered, UTF_8) : of(buffered, charset);
  }

  /** The stream as UTF-8, translated from this character set. */
  public static Translated of(InputStream in, Charset charset) {
    return new Translated(new Utf8Stream(new InputStreamReader(in, charset)), charset);
  }

  @Override
  public int read() throws IOException {
    return next < bytes.length || fill() ? bytes[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == bytes.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, target, start, count);
    next += count;
    return count;
  }

  private boolean fill() throws IOException {
    chars.clear();
    if (reader.read(chars) < 0) {
      return false;
    }
    // A pair cut in two would become two question marks.
    if (Character.isHighSurrogate(chars.get(chars.position() - 1))) {
      int low = reader.read();
      String rest = low < 0 ? "" : String.valueOf((char) low);
      bytes = (chars.flip() + rest).getBytes(UTF_8);
    } else {
      bytes = chars.flip().toString().getBytes(UTF_8);
    }
    next = 0;
    return true;
  }
}
