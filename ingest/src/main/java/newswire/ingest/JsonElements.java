package newswire.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON stream into its elements: those of the array it is, or the values that stand one
 * after the other. Only brackets and quotation marks are looked at, so an element may be anything
 * but JSON and the next one is still found: a line end inside a string, which JSON forbids, says
 * that a quotation mark is missing, and the next line that opens an object begins anew. One thread.
 */
final class JsonElements {
  static final String CUT = "the array is not closed: the file seems to be cut off";
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int most;
  private final ByteArrayOutputStream element = new ByteArrayOutputStream(4 * 1024);
  private long line = 1;
  private long position;
  private long size;
  private boolean started;
  private boolean inArray;
  private boolean ended;
  private boolean cut;

  JsonElements(InputStream in, int most) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.most = most;
  }

  /** Whether the stream ended inside the array. */
  boolean isCut() {
    return cut;
  }

  /** The line that is being read, counted from 1. */
  long line() {
    return line;
  }

  /**
   * The next element.
   *
   * @return null after the last one
   */
  @Nullable Original next() throws IOException {
    int first = firstByte();
    if (first < 0) {
      return null;
    }
    element.reset();
    size = 0;
    long start = line;
    if (first == '{' || first == '[') {
      readBracketed(first);
    } else {
      readOther(first);
    }
    return new Original(++position, start, element.toByteArray(), size);
  }

  private int firstByte() throws IOException {
    int b = afterSpace();
    if (!started) {
      started = true;
      inArray = b == '[';
      b = inArray ? afterSpace() : b;
    }
    while (inArray && !ended && (b == ',' || b == ']')) {
      ended = b == ']';
      b = afterSpace();
    }
    if (b < 0 && inArray && !ended) {
      cut = true;
    }
    return b;
  }

  private int afterSpace() throws IOException {
    int b = read();
    while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
      b = read();
    }
    return b;
  }

  private void readBracketed(int first) throws IOException {
    int depth = 0;
    boolean inString = false;
    boolean broken = false;
    boolean lineStart = false;
    for (int b = first; b >= 0; b = read()) {
      if (broken && lineStart && b == '{') {
        in.reset();
        return;
      }
      keep(b);
      if (inString) {
        broken |= b == '\n';
        inString = b != '"' && b != '\n';
        keepEscaped(b);
      } else if (b == '"') {
        inString = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if ((b == '}' || b == ']') && --depth == 0) {
        return;
      }
      lineStart = b == '\n' || (lineStart && (b == ' ' || b == '\t' || b == '\r'));
      if (broken && lineStart) {
        in.mark(1);
      }
    }
  }

  private void keepEscaped(int b) throws IOException {
    if (b == '\\') {
      int escaped = read();
      if (escaped >= 0) {
        keep(escaped);
      }
    }
  }

  /** No object: in an array to the next comma, elsewhere the rest of the stream. */
  private void readOther(int first) throws IOException {
    boolean inString = first == '"';
    keep(first);
    in.mark(1);
    for (int b = read(); b >= 0; b = read()) {
      if (inArray && !ended && !inString && (b == ',' || b == ']')) {
        in.reset();
        return;
      }
      keep(b);
      keepEscaped(inString ? b : 0);
      inString = inString ? b != '"' && b != '\n' : b == '"';
      in.mark(1);
    }
  }

  private void keep(int b) {
    size++;
    if (element.size() < most) {
      element.write(b);
    }
  }

  private int read() throws IOException {
    int b = in.read();
    line += b == '\n' ? 1 : 0;
    return b;
  }
}
