package newswire.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.CanonicalUrl;
import newswire.ingest.InputHints;
import newswire.ingest.Limits;
import newswire.ingest.RefusedException;
import newswire.ingest.xml.XmlElements;
import newswire.ingest.xml.XmlItem;
import newswire.ingest.xml.XmlNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The addresses in a sitemap, a sitemap index, an OPML outline or a feed. Streams: a list may be of
 * any length. Immutable.
 */
public final class LinkParser {
  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "urlset", Set.of("url"),
          "sitemapindex", Set.of("sitemap"),
          "opml", Set.of("outline"));

  private final Limits limits;
  private final InputHints hints;

  public LinkParser(Limits limits, InputHints hints) {
    this.limits = limits;
    this.hints = hints;
  }

  /** Whether a document with a root of this local name lists addresses and holds no articles. */
  public static boolean isList(String root) {
    return LISTS.containsKey(root);
  }

  /**
   * Tells of each address, in their order; what is no address of the web is passed over.
   *
   * @throws RefusedException if this is no such list; nothing was told then
   */
  public void parse(InputStream bytes, Consumer<Link> found) throws IOException, RefusedException {
    XmlElements elements = new XmlElements(bytes, hints, limits.itemBytes());
    String root = elements.root();
    if (!isList(root) && !FeedArticleParser.isFeed(root)) {
      throw new RefusedException(
          Reason.INVALID,
          "neither a feed nor a sitemap nor OPML: its root is <%s>".formatted(root));
    }
    Set<String> names = LISTS.getOrDefault(root, Set.of(FeedArticleParser.itemName(root)));
    XmlItem item = elements.next(names);
    FeedFrame frame = FeedFrame.of(elements.frame(), hints);
    for (; item != null; item = elements.next(names)) {
      Link link = link(item, frame);
      if (link != null) {
        found.accept(link);
      }
    }
  }

  private @Nullable Link link(XmlItem item, FeedFrame frame) {
    Element element;
    try {
      element = item.element(limits);
    } catch (RefusedException e) {
      // The entry has no address that could be followed.
      return null;
    }
    return switch (item.name()) {
      case "url" -> page(element);
      case "sitemap" -> ofLocation(Link.Kind.SITEMAP, element, element);
      case "outline" -> outline(element);
      default -> new FeedItem(element, frame).toLink();
    };
  }

  private @Nullable Link page(Element url) {
    for (Element child : url.children()) {
      if (XmlNames.local(child).equals("news")) {
        return ofLocation(Link.Kind.PAGE, url, child);
      }
    }
    return ofLocation(Link.Kind.PAGE, url, url);
  }

  private @Nullable Link ofLocation(Link.Kind kind, Element element, Element news) {
    String url = canonical(XmlNames.text(element, "loc"));
    Element publication = XmlNames.child(news, "publication");
    String published = XmlNames.text(news, "publication_date");
    return url == null
        ? null
        : new Link(
            kind,
            url,
            XmlNames.text(news, "title"),
            published == null ? XmlNames.text(element, "lastmod") : published,
            publication == null ? null : XmlNames.text(publication, "language"),
            publication == null ? null : XmlNames.text(publication, "name"));
  }

  private @Nullable Link outline(Element outline) {
    String url = canonical(attribute(outline, "xmlUrl"));
    String title = attribute(outline, "title");
    return url == null
        ? null
        : new Link(
            Link.Kind.FEED,
            url,
            title == null ? attribute(outline, "text") : title,
            null,
            attribute(outline, "language"),
            null);
  }

  private @Nullable String canonical(@Nullable String reference) {
    return reference == null ? null : CanonicalUrl.resolve(hints.url(), reference).orElse(null);
  }

  /** Writers spell it xmlUrl, xmlurl and xmlURL. */
  private static @Nullable String attribute(Element element, String name) {
    String value = element.attributes().getIgnoreCase(name).strip();
    return value.isEmpty() ? null : value;
  }
}
