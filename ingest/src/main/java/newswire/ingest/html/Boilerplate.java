package newswire.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what cannot be its article, by the elements' names and roles. */
final class Boilerplate {
  private static final String ALWAYS =
      "nav, footer, aside, form, dialog, menu, figcaption, [role=navigation], [role=complementary],"
          + " [role=banner], [role=contentinfo], [role=dialog], [role=search], [role=menu],"
          + " [hidden], [aria-hidden=true], [style*=display:none], [style*=display: none]";

  /** The article itself stands in these on some pages. */
  private static final String KEPT = "h1, [itemprop=articleBody]";

  private static final int PARAGRAPH = 80;

  private Boilerplate() {}

  static void remove(Document page) {
    Map<Element, Integer> masses = masses(page);
    Set<Element> holders = new HashSet<>();
    for (Element kept : page.select(KEPT)) {
      holders.add(kept);
      holders.addAll(kept.parents());
    }
    int all = masses.getOrDefault(page.body(), 0);
    for (Element element : noise(page)) {
      boolean most = masses.getOrDefault(element, 0) * 2 > all;
      boolean talk = most && ElementNames.isTalk(ElementNames.of(element));
      if (element.parent() != null && (!most || talk) && !holders.contains(element)) {
        element.remove();
      }
    }
  }

  private static List<Element> noise(Document page) {
    List<Element> noise = new ArrayList<>(page.body().select(ALWAYS));
    for (Element element : page.body().getAllElements()) {
      if (isNoise(element)) {
        noise.add(element);
      }
    }
    return noise;
  }

  /** How many characters of paragraphs stand in each element. */
  private static Map<Element, Integer> masses(Document page) {
    Map<Element, Integer> masses = new HashMap<>();
    for (Block block : Blocks.of(page.body())) {
      int own = block.length() - block.linked();
      if (own >= PARAGRAPH) {
        for (Element e = block.element(); e != null; e = e.parent()) {
          masses.merge(e, own, Integer::sum);
        }
      }
    }
    return masses;
  }

  private static boolean isNoise(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return false;
    }
    if (element.nameIs("body") || element.nameIs("article") || element.nameIs("main")) {
      return false;
    }
    List<String> names = ElementNames.of(element);
    return ElementNames.isNoise(names) && !ElementNames.isBody(names);
  }
}
