package newswire.ingest.xml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Looks for elements by namespace and local name. A prefix that nobody declared means what it
 * usually does. Pure functions.
 */
public final class XmlNames {
  public static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  public static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  public static final String ATOM = "http://www.w3.org/2005/Atom";
  public static final String NEWS_SITEMAP = "http://www.google.com/schemas/sitemap-news/0.9";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("content", CONTENT),
          Map.entry("dc", DUBLIN_CORE),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("atom", ATOM),
          Map.entry("a10", ATOM),
          Map.entry("news", NEWS_SITEMAP),
          Map.entry("rdf", RDF),
          Map.entry("media", "http://search.yahoo.com/mrss/"),
          Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
          Map.entry("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"));

  private XmlNames() {}

  /** The name without its prefix. */
  public static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.lastIndexOf(':') + 1);
  }

  /** The namespace; empty if there is none. */
  public static String namespace(Element element) {
    String declared = element.tag().namespace();
    String prefix = element.tag().prefix();
    boolean undeclared =
        declared.isEmpty() || declared.equals(org.jsoup.parser.Parser.NamespaceXml);
    return undeclared ? USUAL.getOrDefault(prefix.toLowerCase(Locale.ROOT), "") : declared;
  }

  /** The children of this name that are in the parent's own namespace. */
  public static List<Element> children(Element parent, String name) {
    String own = namespace(parent);
    return parent.children().stream()
        .filter(child -> local(child).equals(name) && namespace(child).equals(own))
        .toList();
  }

  /** The children of this name in this namespace. */
  public static List<Element> children(Element parent, String namespace, String name) {
    return parent.children().stream()
        .filter(child -> local(child).equals(name) && namespace(child).equals(namespace))
        .toList();
  }

  /** The first child of this name in the parent's own namespace. */
  public static @Nullable Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? null : found.get(0);
  }

  /** The words of the first child of this name in the parent's own namespace, if it has any. */
  public static @Nullable String text(Element parent, String name) {
    return text(children(parent, name));
  }

  /** The words of the first child of this name in this namespace, if it has any. */
  public static @Nullable String text(Element parent, String namespace, String name) {
    return text(children(parent, namespace, name));
  }

  private static @Nullable String text(List<Element> elements) {
    for (Element element : elements) {
      String words = element.wholeText().strip();
      if (!words.isEmpty()) {
        return words;
      }
    }
    return null;
  }

  /** The value of the nearest {@code xml:lang}, on the element or around it. */
  public static @Nullable String language(Element element) {
    return inherited(element, "xml:lang");
  }

  /** The value of the nearest attribute of this name, on the element or around it. */
  public static @Nullable String inherited(Element element, String attribute) {
    for (Element e = element; e != null; e = e.parent()) {
      if (!e.attr(attribute).isBlank()) {
        return e.attr(attribute).strip();
      }
    }
    return null;
  }
}
