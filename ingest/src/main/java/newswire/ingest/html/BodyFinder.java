package newswire.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's text on a page. Every block counts for its element and all around it: a
 * paragraph for, with its length; a link, a caption of a button, against. The element with the
 * highest sum holds the article: a smaller one lacks paragraphs, a larger one adds menus. Inside
 * it, what reads as a paragraph, a list or a heading above them is kept. Immutable.
 *
 * @param lead the paragraphs between the headline and that element
 * @param body the paragraphs of the article; empty if the page has no text
 */
record BodyFinder(List<Block> lead, List<Block> body) {
  private static final int SHORT = 30;
  private static final int LONG = 80;
  private static final int AGAINST = 25;
  private static final int AGAINST_SHORT = -5;
  private static final int LEAD = 50;
  private static final int MOST_LEAD = 3;
  private static final double NEARLY_ALL = 0.85;

  /** One paragraph is no article, be the rest of the page what it may. */
  private static final Set<String> PARAGRAPHS = Set.of("p", "li", "pre", "h2", "h3", "h4");

  static BodyFinder of(Document page, PageHeadline headline) {
    List<Block> blocks = Blocks.of(page.body());
    Element container = container(blocks);
    if (container == null) {
      return new BodyFinder(List.of(), List.of());
    }
    List<Block> inside =
        blocks.stream().filter(block -> isInside(block.element(), container)).toList();
    return new BodyFinder(
        lead(blocks, container, headline.element()),
        new BodyFilter(container, inside, headline).kept());
  }

  /** What stands between the headline and the rest of the article and reads as a paragraph. */
  private static List<Block> lead(
      List<Block> blocks, Element container, @Nullable Element headline) {
    if (headline == null || isInside(headline, container)) {
      return List.of();
    }
    List<Block> lead = new ArrayList<>();
    boolean below = false;
    for (Block block : blocks) {
      if (isInside(block.element(), container)) {
        return below ? lead : List.of();
      }
      if (isInside(block.element(), headline)) {
        below = true;
        lead.clear();
      } else if (below && isLead(block)) {
        lead.add(block);
        if (lead.size() > MOST_LEAD) {
          return List.of();
        }
      }
    }
    return List.of();
  }

  private static boolean isLead(Block block) {
    return block.length() - block.linked() >= LEAD && block.linkShare() < 0.2 && block.isSentence();
  }

  private static @Nullable Element container(List<Block> blocks) {
    Map<Element, Double> sums = new LinkedHashMap<>();
    Map<Element, Double> texts = new LinkedHashMap<>();
    for (Block block : blocks) {
      double weight = weight(block);
      for (Element e = block.element(); e != null; e = e.parent()) {
        sums.merge(e, weight, Double::sum);
        texts.merge(e, Math.max(0, weight), Double::sum);
      }
    }
    Element in = withItsLike(best(sums), texts);
    for (Element next = in; next != null; next = withNearlyAll(in, texts)) {
      in = next;
    }
    return in;
  }

  /**
   * The child that holds nearly all of the text: what is left out is a byline, a note, a teaser.
   */
  private static @Nullable Element withNearlyAll(Element in, Map<Element, Double> texts) {
    double enough = texts.getOrDefault(in, 0.0) * NEARLY_ALL;
    for (Element child : in.children()) {
      if (texts.getOrDefault(child, 0.0) >= enough) {
        return child;
      }
    }
    return null;
  }

  /** Some sites cut their articles into pieces of one make, with advertisements between. */
  private static @Nullable Element withItsLike(@Nullable Element best, Map<Element, Double> texts) {
    if (best == null || best.className().isBlank()) {
      return best;
    }
    Element around = best;
    for (Map.Entry<Element, Double> other : texts.entrySet()) {
      boolean alike = other.getKey().className().equals(best.className());
      while (alike && other.getValue() > LONG && !isInside(other.getKey(), around)) {
        Element parent = around.parent();
        if (parent == null) {
          return around;
        }
        around = parent;
      }
    }
    return around;
  }

  private static @Nullable Element best(Map<Element, Double> sums) {
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> sum : sums.entrySet()) {
      if (sum.getValue() <= 0 || PARAGRAPHS.contains(sum.getKey().normalName())) {
        continue;
      }
      double score = sum.getValue() * nameFactor(sum.getKey());
      if (score > most || (score == most && best != null && isInside(sum.getKey(), best))) {
        best = sum.getKey();
        most = score;
      }
    }
    return best;
  }

  private static double nameFactor(Element element) {
    if (element.attr("itemprop").equals("articleBody")) {
      return 1.5;
    }
    return ElementNames.isBody(ElementNames.of(element)) ? 1.2 : 1;
  }

  private static double weight(Block block) {
    double own = block.length() - block.linked();
    if (block.isHeading()) {
      return block.linkShare() > 0.5 ? -AGAINST : 0;
    }
    if (block.linkShare() > 0.5) {
      return -AGAINST;
    }
    if (own < SHORT) {
      return AGAINST_SHORT;
    }
    boolean sentence = block.isSentence();
    // Half a sentence is a title or a caption more often than a paragraph.
    return sentence || own > LONG ? own : own / 4;
  }

  static boolean isInside(Element element, Element container) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(container)) {
        return true;
      }
    }
    return false;
  }
}
