package newswire.ingest.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import newswire.ingest.xml.XmlElements.Part;
import org.jspecify.annotations.Nullable;

/**
 * Steps from tag to tag of an XML stream, byte by byte; what lies between goes to the part that is
 * being kept. In all encodings that come here a byte that looks like {@code <} is one. One thread.
 */
final class XmlMarkup {
  /** A longer tag is still one; only its name has to be in the part that is kept of it. */
  private static final int MOST_TAG = 16 * 1024;

  enum Kind {
    START,
    END,
    EMPTY,
    /** A comment, a declaration, a CDATA section, a {@code <} that is just a character. */
    OTHER,
    /** The end of the stream. */
    NONE
  }

  private final InputStream in;
  private Part tag = new Part(MOST_TAG);
  private @Nullable Part kept;
  private Kind kind = Kind.OTHER;
  private String name = "";
  private long line = 1;
  private long tagLine = 1;
  private int unread = -1;
  private boolean entities;

  XmlMarkup(InputStream in) {
    this.in = in;
  }

  /** Where the bytes go from now on; nowhere if null. */
  void keepIn(@Nullable Part part) {
    kept = part;
  }

  Kind kind() {
    return kind;
  }

  /** Local name of the tag that was read last. */
  String name() {
    return name;
  }

  String tag() {
    return tag.ascii();
  }

  byte[] tagBytes() {
    return tag.bytes();
  }

  int tagSize() {
    return (int) tag.size();
  }

  long line() {
    return line;
  }

  long tagLine() {
    return tagLine;
  }

  /** Whether a document type with entities of its own was read. */
  boolean declaresEntities() {
    return entities;
  }

  /** Goes on to the next piece of markup and over it. */
  Kind next() throws IOException {
    int b = take();
    while (b >= 0 && b != '<') {
      b = take();
    }
    name = "";
    kind = b < 0 ? Kind.NONE : markup();
    return kind;
  }

  private Kind markup() throws IOException {
    tagLine = line;
    tag = new Part(MOST_TAG);
    tag.add('<');
    int b = take();
    if (b == '!') {
      declaration();
      return Kind.OTHER;
    }
    if (b == '?') {
      skipTo("?>");
      return Kind.OTHER;
    }
    boolean letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    if (!letter && b != '/' && b != '_' && b <= 0x7F) {
      putBack(b);
      return Kind.OTHER;
    }
    tag.add(b);
    return tagAfter(b);
  }

  private Kind tagAfter(int first) throws IOException {
    int quote = 0;
    int last = first;
    for (int b = take(); b >= 0; b = take()) {
      if (b == '<') {
        // No tag goes on here: a quotation mark is missing, or it was no tag at all.
        putBack(b);
        break;
      }
      tag.add(b);
      if (quote == 0 && b == '>') {
        break;
      }
      if (b == '"' || b == '\'') {
        quote = quote == 0 ? b : quote == b ? 0 : quote;
      }
      last = b;
    }
    name = nameOf(tag.ascii());
    if (first == '/') {
      return Kind.END;
    }
    return last == '/' ? Kind.EMPTY : Kind.START;
  }

  private void declaration() throws IOException {
    StringBuilder start = new StringBuilder();
    for (int b = take(); b >= 0; b = take()) {
      start.append((char) b);
      if (start.toString().equals("--")) {
        skipTo("-->");
        return;
      }
      if (start.toString().equals("[CDATA[")) {
        skipTo("]]>");
        return;
      }
      if (!"[CDATA[".startsWith(start.toString()) && !"--".startsWith(start.toString())) {
        documentType(b);
        return;
      }
    }
  }

  private void documentType(int first) throws IOException {
    boolean inside = false;
    StringBuilder lately = new StringBuilder();
    for (int b = first; b >= 0 && (inside || b != '>'); b = take()) {
      inside = b == '[' || (inside && b != ']');
      lately.append((char) b);
      entities |= b == 'Y' && lately.toString().endsWith("<!ENTITY");
      if (lately.length() > 64) {
        lately.delete(0, 32);
      }
    }
  }

  private void skipTo(String end) throws IOException {
    int matched = 0;
    while (matched < end.length()) {
      int b = take();
      if (b < 0) {
        return;
      }
      if (b == end.charAt(matched)) {
        matched++;
      } else if (matched == 2 && b == end.charAt(1) && end.charAt(0) == end.charAt(1)) {
        // Three of the same: the last two may still begin the end.
        matched = 2;
      } else {
        matched = b == end.charAt(0) ? 1 : 0;
      }
    }
  }

  private int take() throws IOException {
    int b = unread >= 0 ? unread : in.read();
    unread = -1;
    line += b == '\n' ? 1 : 0;
    if (kept != null && b >= 0) {
      kept.add(b);
    }
    return b;
  }

  private void putBack(int b) {
    unread = b;
    line -= b == '\n' ? 1 : 0;
    if (kept != null && b >= 0) {
      kept.removeLast(1);
    }
  }

  /** The local name in a tag that was read as Latin-1; UTF-8 where it is not ASCII. */
  static String nameOf(String tag) {
    int start = tag.startsWith("</") ? 2 : 1;
    int end = start;
    while (end < tag.length() && " \t\r\n/>".indexOf(tag.charAt(end)) < 0) {
      end++;
    }
    String qualified = tag.substring(start, end);
    String local = qualified.substring(qualified.lastIndexOf(':') + 1);
    return new String(local.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
