package newswire.ingest.xml;

import newswire.contract.DeadLetter.Reason;
import newswire.ingest.Limits;
import newswire.ingest.Original;
import newswire.ingest.RefusedException;
import newswire.ingest.TextEncoding;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** One element that was cut out of a stream: its bytes, and how to read them. Immutable. */
public final class XmlItem {
  private final Original original;
  private final String name;
  private final String around;
  private final XmlBytes bytes;
  private final boolean closed;
  private final boolean tooDeep;

  /**
   * @param around the start tags of the elements that it stands in: they declare namespaces
   */
  XmlItem(
      Original original,
      String name,
      String around,
      XmlBytes bytes,
      boolean closed,
      boolean tooDeep) {
    this.original = original;
    this.name = name;
    this.around = around;
    this.bytes = bytes;
    this.closed = closed;
    this.tooDeep = tooDeep;
  }

  public Original original() {
    return original;
  }

  /** Local name of the element. */
  public String name() {
    return name;
  }

  /**
   * The element. What XML forbids and writers do all the same is read as it was meant: HTML's
   * entities, bare ampersands, control characters, tags that nobody closed.
   *
   * @throws RefusedException if it is too large, too deep or cut off
   */
  public Element element(Limits limits) throws RefusedException {
    if (original.isCut() && original.size() <= limits.itemBytes()) {
      throw new RefusedException(
          Reason.UNREADABLE,
          "the start tag of <%s> is longer than %d bytes".formatted(name, original.bytes().length));
    }
    if (original.isCut()) {
      throw new RefusedException(
          Reason.TOO_LARGE,
          "%d bytes; the limit of one article is %d bytes of text"
              .formatted(original.size(), limits.textBytes()));
    }
    if (!closed) {
      throw new RefusedException(
          Reason.UNREADABLE,
          "<%s> is not closed: the document seems to be cut off".formatted(name));
    }
    if (tooDeep) {
      throw new RefusedException(
          Reason.UNREADABLE, "elements of <%s> are nested too deep".formatted(name));
    }
    for (Element element : parse(around + bytes.text(original.bytes())).getAllElements()) {
      if (XmlNames.local(element).equals(name)) {
        return element;
      }
    }
    throw new RefusedException(Reason.UNREADABLE, "<%s> cannot be read".formatted(name));
  }

  /** How its bytes are read. */
  public TextEncoding encoding() throws RefusedException {
    return bytes.encoding(original.bytes());
  }

  /** A tree of some markup, whatever state it is in. */
  public static Document parse(String markup) {
    return Parser.xmlParser().parseInput(markup, "");
  }
}
