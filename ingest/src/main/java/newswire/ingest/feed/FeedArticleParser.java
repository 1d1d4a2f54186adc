package newswire.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.ArticleParser;
import newswire.ingest.InputHints;
import newswire.ingest.Limits;
import newswire.ingest.Original;
import newswire.ingest.ParsedItems;
import newswire.ingest.RefusedException;
import newswire.ingest.xml.XmlElements;
import newswire.ingest.xml.XmlItem;

/**
 * RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0, read item by item: a feed may be of any length, and
 * an item that cannot be read costs itself alone. What an item's original is, is its own element.
 */
public final class FeedArticleParser implements ArticleParser {
  private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed", "channel");

  private final Limits limits;
  private final InputHints hints;

  public FeedArticleParser(Limits limits, InputHints hints) {
    this.limits = limits;
    this.hints = hints;
  }

  /** Whether a document with a root of this local name is a feed. */
  public static boolean isFeed(String root) {
    return ROOTS.contains(root);
  }

  /** The local name of the items in a feed with this root. */
  static String itemName(String root) {
    return root.equals("feed") ? "entry" : "item";
  }

  @Override
  public void parse(InputStream bytes, ParsedItems found) throws IOException {
    XmlElements elements = new XmlElements(bytes, hints, limits.itemBytes());
    try {
      String root = elements.root();
      if (!isFeed(root)) {
        throw new RefusedException(
            Reason.INVALID,
            "no feed: its root is <%s>, not <rss>, <RDF> or <feed>".formatted(root));
      }
    } catch (RefusedException e) {
      found.refuse(Original.whole(new byte[0]), e.reason(), e.detail());
      return;
    }
    parse(elements, found);
  }

  /** Reads a feed whose root has been read and is one. */
  public void parse(XmlElements elements, ParsedItems found) throws IOException {
    long last = 0;
    try {
      Set<String> names = Set.of(itemName(elements.root()));
      XmlItem item = elements.next(names);
      FeedFrame frame = FeedFrame.of(elements.frame(), hints);
      for (; item != null; item = elements.next(names)) {
        last = item.original().position();
        tell(item, frame, found);
      }
    } catch (RefusedException e) {
      found.refuse(Original.whole(new byte[0]), e.reason(), e.detail());
      return;
    }
    Original end = new Original(last + 1, elements.line(), new byte[0], 0);
    if (elements.isCut()) {
      found.refuse(end, Reason.UNREADABLE, "the feed is not closed: it seems to be cut off");
    } else if (last == 0) {
      found.refuse(Original.whole(new byte[0]), Reason.EMPTY, "a feed without items");
    }
  }

  private void tell(XmlItem item, FeedFrame frame, ParsedItems found) {
    try {
      FeedItem read = new FeedItem(item.element(limits), frame);
      String words = read.words();
      Link link = words.isBlank() ? read.toLink() : null;
      if (link == null) {
        found.article(item.original(), read.article(words).readAs(item.encoding()));
      } else {
        found.link(item.original(), link);
      }
    } catch (RefusedException e) {
      found.refuse(item.original(), e.reason(), e.detail());
    }
  }
}
