package newswire.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Takes out of a page what cannot be its article, by the elements' names and roles. */
final class Boilerplate {
  private static final Set<String> NAMES =
      Set.of("nav", "footer", "aside", "form", "dialog", "menu", "figcaption");
  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "banner", "contentinfo", "dialog", "search", "menu");

  private static final int PARAGRAPH = 80;

  /** Some sites cut the article into parts of one name, such as "paywall"; so much is no widget. */
  private static final int MUCH = 2_000;

  private Boilerplate() {}

  /**
   * @param headline where the headline stands, if it was found; it stays
   */
  static void remove(Document page, PageElements elements, @Nullable Element headline) {
    Map<Element, Integer> masses = masses(page);
    Set<Element> holders = holders(elements, headline);
    int all = masses.getOrDefault(page.body(), 0);
    List<Element> noise = noise(page);
    Map<String, Integer> named = new HashMap<>();
    for (Element element : noise) {
      if (!isInItsLike(element)) {
        named.merge(element.className(), masses.getOrDefault(element, 0), Integer::sum);
      }
    }
    for (Element element : noise) {
      boolean most = masses.getOrDefault(element, 0) * 2 > all;
      int together = named.getOrDefault(element.className(), 0);
      boolean mostTogether = together > MUCH && together * 10 > all * 6 && !isInItsLike(element);
      boolean talk = (most || mostTogether) && ElementNames.isTalk(ElementNames.of(element));
      boolean text = (most || mostTogether) && !talk;
      if (element.parent() != null && !text && !holders.contains(element)) {
        element.remove();
      }
    }
  }

  /** The article itself stands in these on some pages. */
  private static Set<Element> holders(PageElements page, @Nullable Element headline) {
    List<Element> kept = new ArrayList<>(page.ofProperty("articleBody"));
    if (headline == null) {
      kept.addAll(page.named("h1"));
    } else {
      kept.add(headline);
    }
    Set<Element> holders = new HashSet<>(kept);
    kept.forEach(element -> holders.addAll(element.parents()));
    return holders;
  }

  private static boolean isInItsLike(Element element) {
    String name = element.className();
    if (name.isBlank()) {
      return true;
    }
    for (Element e = element.parent(); e != null; e = e.parent()) {
      if (e.className().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<Element> noise(Document page) {
    List<Element> noise = new ArrayList<>();
    // Elements of one make are many, and to cut up a name takes time.
    Map<String, Boolean> named = new HashMap<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element
              && (isNever(element) || (isNoise(element, named) && !isInSentence(element)))) {
            noise.add(element);
          }
        },
        page.body());
    return noise;
  }

  /** What by its kind is no part of an article. */
  private static boolean isNever(Element element) {
    if (NAMES.contains(element.normalName())) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return ROLES.contains(element.attr("role"))
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || style.contains("display:none")
        || style.contains("display: none");
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

  /** A link amid a paragraph's words is theirs, whatever its maker called it. */
  private static boolean isInSentence(Element element) {
    Element parent = element.parent();
    return !element.isBlock() && parent != null && !parent.ownText().isBlank();
  }

  private static boolean isNoise(Element element, Map<String, Boolean> named) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return false;
    }
    if (element.nameIs("body") || element.nameIs("article") || element.nameIs("main")) {
      return false;
    }
    return named.computeIfAbsent(
        element.className() + '\n' + element.id(),
        name -> {
          List<String> words = ElementNames.of(element);
          return ElementNames.isNoise(words) && !ElementNames.isBody(words);
        });
  }
}
