package newswire.ingest.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.InputHints;
import newswire.ingest.Original;
import newswire.ingest.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an XML stream into the elements of some names, each with its own bytes, so that a document
 * of any length is read item by item and a broken item costs itself alone. Only tags, comments,
 * CDATA sections and declarations are told apart; what is inside an element may be anything but
 * XML. An element that is not closed ends where the next of its kind begins. One thread.
 */
public final class XmlElements {
  /** Before the first item stands what is said of all of them: a title, a language. */
  private static final int MOST_FRAME = 256 * 1024;

  private static final int MOST_DEPTH = 400;
  private static final int MOST_ANCESTORS = 32;

  private final XmlBytes bytes;
  private final XmlMarkup markup;
  private final int most;
  private final Deque<String> ancestors = new ArrayDeque<>();
  private final Part frame = new Part(MOST_FRAME);
  private @Nullable String root;
  private boolean held;
  private boolean rootEnded;
  private long position;

  /**
   * @param most bytes of one element that are held in memory
   */
  public XmlElements(InputStream in, InputHints hints, int most) throws IOException {
    bytes = XmlBytes.of(in, hints);
    markup = new XmlMarkup(bytes.stream());
    this.most = most;
  }

  /**
   * The local name of the document's root, which is read if it was not yet.
   *
   * @throws RefusedException if this is no XML, or XML with entities of its own
   */
  public String root() throws IOException, RefusedException {
    if (root == null) {
      markup.keepIn(frame);
      XmlMarkup.Kind kind = markup.next();
      while (kind == XmlMarkup.Kind.OTHER) {
        kind = markup.next();
      }
      if (markup.declaresEntities()) {
        throw new RefusedException(
            Reason.UNREADABLE,
            "the document declares entities of its own, which are not expanded for safety; write it"
                + " without <!ENTITY");
      }
      if (kind == XmlMarkup.Kind.NONE || kind == XmlMarkup.Kind.END) {
        throw new RefusedException(Reason.UNREADABLE, "no XML element in it");
      }
      root = markup.name();
      held = true;
    }
    return root;
  }

  /** Whether the document ended before its root did. */
  public boolean isCut() {
    return !rootEnded;
  }

  /** The line that is being read, counted from 1. */
  public long line() {
    return markup.line();
  }

  /** What stands before the first item, as markup. */
  public String frame() throws RefusedException {
    return bytes.text(frame.bytes());
  }

  /**
   * The next element of one of these local names, wherever it stands.
   *
   * @return null after the last one
   */
  public @Nullable XmlItem next(Set<String> names) throws IOException {
    for (XmlMarkup.Kind kind = step(); kind != XmlMarkup.Kind.NONE; kind = step()) {
      boolean begins = kind == XmlMarkup.Kind.START || kind == XmlMarkup.Kind.EMPTY;
      if (begins && names.contains(markup.name())) {
        return item(kind);
      }
      if (kind == XmlMarkup.Kind.START) {
        open();
      } else if (kind == XmlMarkup.Kind.END || kind == XmlMarkup.Kind.EMPTY) {
        close(kind);
      }
    }
    return null;
  }

  private XmlMarkup.Kind step() throws IOException {
    if (held) {
      held = false;
      return markup.kind();
    }
    return markup.next();
  }

  private void open() {
    if (ancestors.size() < MOST_ANCESTORS) {
      ancestors.addLast(markup.tag());
    }
  }

  private void close(XmlMarkup.Kind kind) {
    rootEnded |= markup.name().equals(root) && (kind == XmlMarkup.Kind.END || ancestors.isEmpty());
    Iterator<String> inner = ancestors.descendingIterator();
    while (kind == XmlMarkup.Kind.END && inner.hasNext()) {
      boolean match = XmlMarkup.nameOf(inner.next()).equals(markup.name());
      inner.remove();
      if (match) {
        return;
      }
    }
  }

  private XmlItem item(XmlMarkup.Kind first) throws IOException {
    String name = markup.name();
    Part part = new Part(most);
    long line = markup.tagLine();
    part.add(markup.tagBytes());
    part.leaveOut(markup.tagSize() - markup.tagBytes().length);
    markup.keepIn(part);
    int deepest = first == XmlMarkup.Kind.START ? readToEnd(name, part) : 0;
    markup.keepIn(null);
    boolean closed = deepest >= 0;
    rootEnded |= closed && !held && ancestors.isEmpty();
    Original original = new Original(++position, line, part.bytes(), part.size());
    return new XmlItem(
        original, name, String.join("", ancestors), bytes, closed, deepest > MOST_DEPTH);
  }

  /**
   * Reads to the end of the element.
   *
   * @return how deep it is; -1 if it has no end
   */
  private int readToEnd(String name, Part part) throws IOException {
    int depth = 1;
    int deepest = 1;
    for (XmlMarkup.Kind kind = markup.next(); kind != XmlMarkup.Kind.NONE; kind = markup.next()) {
      boolean same = markup.name().equals(name);
      if (same && kind == XmlMarkup.Kind.END) {
        return deepest;
      }
      if (same && kind != XmlMarkup.Kind.OTHER) {
        part.removeLast(markup.tagSize());
        held = true;
        return deepest;
      }
      depth += kind == XmlMarkup.Kind.START ? 1 : 0;
      depth -= kind == XmlMarkup.Kind.END && depth > 1 ? 1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return -1;
  }

  /** Bytes up to a limit, and how many there were. */
  static final class Part {
    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(2 * 1024);
    private long size;
    private boolean full;

    Part(int most) {
      this.most = most;
    }

    void add(int b) {
      size++;
      if (kept.size() < most && !full) {
        kept.write(b);
      }
    }

    /** Counts bytes that are gone. Nothing is kept behind them, or what is kept would be a lie. */
    void leaveOut(int count) {
      size += count;
      full |= count > 0;
    }

    void add(byte[] more) {
      for (byte b : more) {
        add(b);
      }
    }

    void removeLast(int count) {
      size -= count;
      byte[] all = kept.toByteArray();
      kept.reset();
      kept.write(all, 0, (int) Math.min(size, all.length));
    }

    byte[] bytes() {
      return kept.toByteArray();
    }

    long size() {
      return size;
    }

    String ascii() {
      return kept.toString(ISO_8859_1);
    }
  }
}
