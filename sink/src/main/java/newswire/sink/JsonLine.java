package newswire.sink;

import java.io.IOException;
import java.io.OutputStream;

/** A JSON document as one line. Pure functions. */
final class JsonLine {
  private JsonLine() {}

  /**
   * Writes a document and a line feed. A line break in it, which newswire never writes but others
   * may, can only stand between tokens, since JSON has none in strings: a space does as well.
   *
   * @param json valid JSON, UTF-8
   */
  static void write(OutputStream out, byte[] json) throws IOException {
    out.write(hasBreak(json) ? withSpaces(json) : json);
    out.write('\n');
  }

  private static boolean hasBreak(byte[] json) {
    for (byte b : json) {
      if (b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  private static byte[] withSpaces(byte[] json) {
    byte[] line = json.clone();
    for (int i = 0; i < line.length; i++) {
      if (line[i] == '\n' || line[i] == '\r') {
        line[i] = ' ';
      }
    }
    return line;
  }
}
