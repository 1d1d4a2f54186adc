package newswire.ingest.feed;

import static newswire.ingest.xml.XmlNames.children;
import static newswire.ingest.xml.XmlNames.text;

import java.util.ArrayList;
import java.util.List;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.PublicationDate;
import newswire.ingest.RawArticle;
import newswire.ingest.RefusedException;
import newswire.ingest.xml.XmlNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One {@code <item>} or {@code <entry>}. Immutable. */
final class FeedItem {
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final List<String> DATES =
      List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

  private final Element item;
  private final FeedFrame frame;

  FeedItem(Element item, FeedFrame frame) {
    this.item = item;
    this.frame = frame;
  }

  /**
   * The article with these words.
   *
   * @throws RefusedException if there is no text but a title
   */
  RawArticle article(String words) throws RefusedException {
    if (words.isBlank()) {
      throw new RefusedException(Reason.EMPTY, "an item without text");
    }
    return new RawArticle(
            title(), words, link(), id(), date(), language(), publisher(), author(), null)
        .withImage(image());
  }

  private @Nullable String image() {
    return frame.resolveWhole(XmlNames.inherited(item, "xml:base"), FeedImages.of(item));
  }

  /** Where the item's page is; null if it does not say. */
  @Nullable Link toLink() {
    String url = link();
    return url == null
        ? null
        : new Link(Link.Kind.PAGE, url, title(), date(), language(), publisher());
  }

  @Nullable String link() {
    return frame.resolve(XmlNames.inherited(item, "xml:base"), FeedLinks.of(item));
  }

  @Nullable String title() {
    for (Element title : children(item, "title")) {
      String line = FeedText.line(FeedText.markup(title));
      if (!line.isEmpty()) {
        return line;
      }
    }
    String title = text(item, XmlNames.DUBLIN_CORE, "title");
    return title == null ? null : FeedText.line(title);
  }

  /** The first date that can be read; the first of all if none can. */
  @Nullable String date() {
    List<String> dates = new ArrayList<>();
    for (String name : DATES) {
      children(item, name).forEach(e -> dates.add(e.wholeText()));
      children(item, XmlNames.DUBLIN_CORE, name).forEach(e -> dates.add(e.wholeText()));
      children(item, DCTERMS, name).forEach(e -> dates.add(e.wholeText()));
      children(item, XmlNames.ATOM, name).forEach(e -> dates.add(e.wholeText()));
    }
    return dates.stream()
        .filter(date -> PublicationDate.of(date).isPresent())
        .findFirst()
        .orElse(dates.isEmpty() ? null : dates.get(0));
  }

  @Nullable String language() {
    String own = text(item, XmlNames.DUBLIN_CORE, "language");
    own = own == null ? XmlNames.language(item) : own;
    return own == null ? frame.language() : own;
  }

  /** Of an aggregator's item its source, not the aggregator. */
  @Nullable String publisher() {
    String declared = text(item, XmlNames.DUBLIN_CORE, "publisher");
    if (declared != null) {
      return FeedText.line(declared);
    }
    Element source = XmlNames.child(item, "source");
    String title = source == null ? null : text(source, "title");
    if (title == null && source != null && source.children().isEmpty()) {
      title = source.wholeText();
    }
    return title == null || title.isBlank() ? frame.title() : FeedText.line(title);
  }

  private @Nullable String author() {
    String own = FeedAuthors.of(item);
    return own == null ? frame.author() : own;
  }

  private @Nullable String id() {
    for (String name : List.of("guid", "id")) {
      String id = text(item, name);
      if (id != null) {
        return id;
      }
    }
    String id = text(item, XmlNames.DUBLIN_CORE, "identifier");
    return id == null && item.hasAttr("rdf:about") ? item.attr("rdf:about") : id;
  }

  /** The longest of the texts that the item has, for many have a summary and all of it. */
  String words() {
    List<Element> texts = new ArrayList<>(children(item, XmlNames.CONTENT, "encoded"));
    for (String name : List.of("content", "description", "summary", "body", "fulltext")) {
      texts.addAll(children(item, name));
    }
    texts.addAll(children(item, XmlNames.ATOM, "content"));
    texts.addAll(children(item, XmlNames.ATOM, "summary"));
    texts.addAll(children(item, "http://www.w3.org/1999/xhtml", "body"));
    texts.addAll(children(item, XmlNames.DUBLIN_CORE, "description"));
    String longest = "";
    for (Element element : texts) {
      String words = FeedText.paragraphs(FeedText.markup(element));
      longest = words.length() > longest.length() ? words : longest;
    }
    return longest;
  }
}
