package newswire.ingest.feed;

import static newswire.ingest.xml.XmlNames.text;

import newswire.ingest.CanonicalUrl;
import newswire.ingest.InputHints;
import newswire.ingest.xml.XmlItem;
import newswire.ingest.xml.XmlNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of all its items. Immutable.
 *
 * @param title of the feed, which stands for the publisher
 * @param base what relative links are resolved with
 */
record FeedFrame(
    @Nullable String title,
    @Nullable String language,
    @Nullable String author,
    @Nullable String base) {

  /** Reads what stands before the first item. */
  static FeedFrame of(String markup, InputHints hints) {
    Element all = XmlItem.parse(markup);
    Element channel = all;
    for (Element element : all.getAllElements()) {
      String name = XmlNames.local(element);
      if (name.equals("channel") || name.equals("feed")) {
        channel = element;
        break;
      }
    }
    String language = text(channel, "language");
    language = language == null ? text(channel, XmlNames.DUBLIN_CORE, "language") : language;
    language = language == null ? XmlNames.language(channel) : language;
    String title = text(channel, "title");
    return new FeedFrame(
        title == null ? null : FeedText.line(title),
        language,
        FeedAuthors.of(channel),
        base(channel, hints));
  }

  /** The address that a reference in the feed means, if it is one of the web. */
  @Nullable String resolve(@Nullable String declared, @Nullable String reference) {
    return reference == null ? null : CanonicalUrl.resolve(inner(declared), reference).orElse(null);
  }

  /** The same with all of its parameters. */
  @Nullable String resolveWhole(@Nullable String declared, @Nullable String reference) {
    return reference == null
        ? null
        : CanonicalUrl.resolveWhole(inner(declared), reference).orElse(null);
  }

  private @Nullable String inner(@Nullable String declared) {
    return declared == null ? base : CanonicalUrl.resolve(base, declared).orElse(base);
  }

  private static @Nullable String base(Element channel, InputHints hints) {
    String declared = XmlNames.inherited(channel, "xml:base");
    if (declared != null) {
      return CanonicalUrl.resolve(hints.url(), declared).orElse(hints.url());
    }
    String link = FeedLinks.of(channel);
    String site = link == null ? null : CanonicalUrl.resolve(hints.url(), link).orElse(null);
    return hints.url() == null ? site : hints.url();
  }
}
