package newswire.ingest.newsml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.ArticleParser;
import newswire.ingest.InputHints;
import newswire.ingest.Limits;
import newswire.ingest.Original;
import newswire.ingest.ParsedItems;
import newswire.ingest.RawArticle;
import newswire.ingest.RefusedException;
import newswire.ingest.xml.XmlElements;
import newswire.ingest.xml.XmlItem;
import org.jsoup.nodes.Element;

/**
 * NewsML-G2, a single {@code <newsItem>} or a {@code <newsMessage>} of any length, and NITF. Each
 * item is read by itself; packages, concepts and plans are told as what they are, no articles.
 */
public final class NewsMlArticleParser implements ArticleParser {
  private static final String NEWS_ITEM = "newsItem";
  private static final String NITF = "nitf";
  private static final Set<String> ITEMS =
      Set.of(
          NEWS_ITEM,
          NITF,
          "packageItem",
          "conceptItem",
          "knowledgeItem",
          "planningItem",
          "catalogItem");

  private final Limits limits;
  private final InputHints hints;

  public NewsMlArticleParser(Limits limits, InputHints hints) {
    this.limits = limits;
    this.hints = hints;
  }

  /** Whether a document with a root of this local name is one of these. */
  public static boolean isNewsMl(String root) {
    return root.equals("newsMessage") || ITEMS.contains(root);
  }

  @Override
  public void parse(InputStream bytes, ParsedItems found) throws IOException {
    XmlElements elements = new XmlElements(bytes, hints, limits.itemBytes());
    try {
      elements.root();
    } catch (RefusedException e) {
      found.refuse(Original.whole(new byte[0]), e.reason(), e.detail());
      return;
    }
    long last = 0;
    for (XmlItem item = elements.next(ITEMS); item != null; item = elements.next(ITEMS)) {
      last = item.original().position();
      tell(item, found);
    }
    if (last == 0) {
      found.refuse(Original.whole(new byte[0]), Reason.EMPTY, "a message without items");
    } else if (elements.isCut()) {
      found.refuse(
          new Original(last + 1, elements.line(), new byte[0], 0),
          Reason.UNREADABLE,
          "the message is not closed: it seems to be cut off");
    }
  }

  private void tell(XmlItem item, ParsedItems found) {
    try {
      found.article(item.original(), article(item).readAs(item.encoding()));
    } catch (RefusedException e) {
      found.refuse(item.original(), e.reason(), e.detail());
    }
  }

  private RawArticle article(XmlItem item) throws RefusedException {
    Element element = item.element(limits);
    return switch (item.name()) {
      case NEWS_ITEM -> NewsItem.article(element);
      case NITF -> NitfDocument.article(element);
      default ->
          throw new RefusedException(Reason.INVALID, "a <%s> is no article".formatted(item.name()));
    };
  }
}
