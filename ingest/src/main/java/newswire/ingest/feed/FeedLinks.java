package newswire.ingest.feed;

import static newswire.ingest.xml.XmlNames.children;
import static newswire.ingest.xml.XmlNames.text;

import java.util.Locale;
import newswire.ingest.xml.XmlNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which link of a feed or an item leads to its page. Pure functions. */
final class FeedLinks {
  private static final String FEEDBURNER = "http://rssnamespace.org/feedburner/ext/1.0";

  private FeedLinks() {}

  /** The reference as it stands there; null if there is none. */
  static @Nullable String of(Element element) {
    String original = text(element, FEEDBURNER, "origLink");
    if (original != null) {
      return original;
    }
    for (Element link : children(element, "link")) {
      String href = link.hasAttr("href") ? link.attr("href") : link.wholeText();
      if (!href.isBlank() && isPage(link)) {
        return href.strip();
      }
    }
    for (Element link : children(element, XmlNames.ATOM, "link")) {
      if (link.hasAttr("href") && isPage(link)) {
        return link.attr("href").strip();
      }
    }
    return permanentId(element);
  }

  private static boolean isPage(Element link) {
    String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
    String type = link.attr("type").toLowerCase(Locale.ROOT);
    boolean readable = type.isEmpty() || type.contains("html");
    return readable && (rel.isEmpty() || rel.equals("alternate"));
  }

  /** A guid is an address unless it says that it is none. */
  private static @Nullable String permanentId(Element element) {
    for (Element guid : children(element, "guid")) {
      String value = guid.wholeText().strip();
      boolean permanent = !guid.attr("isPermaLink").strip().equalsIgnoreCase("false");
      if (permanent && value.matches("(?i)https?://\\S+")) {
        return value;
      }
    }
    String about = element.attr("rdf:about").strip();
    return about.matches("(?i)https?://\\S+") ? about : null;
  }
}
