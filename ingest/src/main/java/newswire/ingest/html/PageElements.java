package newswire.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * The elements of a page that say something of its article, found in one walk: to search a page
 * once for each of them takes longer than to parse it.
 */
final class PageElements {
  private static final Set<String> NAMES =
      Set.of("meta", "link", "script", "h1", "h2", "h3", "time");

  private final Map<String, List<Element>> byName = new HashMap<>();
  private final Map<String, List<Element>> byProperty = new HashMap<>();
  private final List<Element> authorLinks = new ArrayList<>();

  PageElements(Document page) {
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            add(element);
          }
        },
        page);
  }

  private void add(Element element) {
    String name = element.normalName();
    if (NAMES.contains(name)) {
      byName.computeIfAbsent(name, key -> new ArrayList<>()).add(element);
    }
    if (element.attributesSize() == 0) {
      return;
    }
    String property = element.attr("itemprop");
    if (!property.isEmpty()) {
      byProperty.computeIfAbsent(property, key -> new ArrayList<>()).add(element);
    }
    if (name.equals("a") && element.attr("rel").equalsIgnoreCase("author")) {
      authorLinks.add(element);
    }
  }

  /** Elements of one of the names that are looked for, in the page's order. */
  List<Element> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Elements of a property in microdata, in the page's order. */
  List<Element> ofProperty(String property) {
    return byProperty.getOrDefault(property, List.of());
  }

  /** Links to an author's page. */
  List<Element> authorLinks() {
    return authorLinks;
  }
}
