package newswire.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes out of a page what cannot be its article, by the elements' names and roles. */
final class Boilerplate {
  private static final String ALWAYS =
      "nav, footer, aside, form, dialog, menu, figcaption, [role=navigation], [role=complementary],"
          + " [role=banner], [role=contentinfo], [role=dialog], [role=search], [role=menu],"
          + " [hidden], [aria-hidden=true], [style*=display:none], [style*=display: none]";

  /** The article itself stands in these on some pages. */
  private static final String KEPT = "[itemprop=articleBody]";

  private static final int PARAGRAPH = 80;

  /** Some sites cut the article into parts of one name, such as "paywall"; so much is no widget. */
  private static final int MUCH = 2_000;

  private Boilerplate() {}

  /**
   * @param headline where the headline stands, if it was found; it stays
   */
  static void remove(Document page, @Nullable Element headline) {
    Map<Element, Integer> masses = masses(page);
    Set<Element> holders = holders(page, headline);
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

  private static Set<Element> holders(Document page, @Nullable Element headline) {
    List<Element> kept = new ArrayList<>(page.select(KEPT));
    if (headline == null) {
      kept.addAll(page.getElementsByTag("h1"));
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
    List<Element> noise = new ArrayList<>(page.body().select(ALWAYS));
    for (Element element : page.body().getAllElements()) {
      if (isNoise(element) && !isInSentence(element)) {
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

  /** A link amid a paragraph's words is theirs, whatever its maker called it. */
  private static boolean isInSentence(Element element) {
    Element parent = element.parent();
    return !element.isBlock() && parent != null && !parent.ownText().isBlank();
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
