package newswire.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of the blocks in the article's element those that are its text: what stands below the
 * headline and reads as a paragraph, an entry of a list or a heading above them; not links to other
 * articles, not bylines and dates before the text, not the odds and ends after it. One use, one
 * thread.
 */
final class BodyFilter {
  private static final int LONG = 80;
  private static final int TEASER = 500;
  private static final int MANY = 3;
  private static final int MARKS = 20;
  private static final int SHORTEST_TITLE = 15;
  private static final int LONGEST_NOTE = 200;

  /** How sites announce what is not the article, in the words of a dozen languages. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?iu)^\\W*(advert(isement|ising)?|ad|publicité|werbung|anzeige|publicidad|pubblicità|advertentie|реклама|reklama"
              + "|share (this|it)|like this story|read (more|also|next)|see also|also read|(à|a) lire|lire (aussi|également)|lees ook|lesen sie (auch|mehr)|mehr zum thema"
              + "|(lea|leer?|te puede interesar|leia) (también|mais|tamb[eé]m)|leggi anche|читайте (также|ещё)|читайте також|czytaj (także|też|również)|läs (också|mer)|les også|læs også"
              + "|related (stories|articles|news)|related|follow us|sign up|subscribe|click here|image (source|credit)|photo(s|graph)?( by|:)|image:|©|getty images|source:|copyright|all rights reserved)(\\W|$)");

  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Element container;
  private final List<Block> blocks;
  private final @Nullable Element heading;
  private final String title;
  private final Set<Element> teasers = new HashSet<>();

  BodyFilter(Element container, List<Block> blocks, PageHeadline headline) {
    this.container = container;
    this.blocks = blocks;
    this.heading = headline.element();
    this.title = headline.text() == null ? "" : letters(headline.text());
  }

  List<Block> kept() {
    findTeasers();
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks.subList(afterTitle(), blocks.size())) {
      if (isText(block)) {
        kept.add(block);
      }
    }
    dropBeforeText(kept);
    dropAfterText(kept);
    return kept;
  }

  /** The text begins below the headline, if that stands here and not above a box of its own. */
  private int afterTitle() {
    long all = blocks.stream().filter(BodyFilter::isParagraph).count();
    long before = 0;
    int found = 0;
    for (int i = 0; i < blocks.size() && before * 5 <= all; i++) {
      Block block = blocks.get(i);
      if (isParagraph(block)) {
        before++;
      }
      if (isHeadline(block)) {
        found = i + 1;
      }
    }
    return found;
  }

  private boolean isHeadline(Block block) {
    boolean there =
        heading == null
            ? block.element().nameIs("h1")
            : BodyFinder.isInside(block.element(), heading);
    return there || isTitle(block);
  }

  private boolean isTitle(Block block) {
    int most = title.length() * 2 + MARKS;
    return !title.isEmpty() && block.length() <= most && letters(block.text()).equals(title);
  }

  private boolean isText(Block block) {
    int own = block.length() - block.linked();
    boolean allLink = block.linkShare() > 0.8 && own < 15;
    boolean mostLink = block.linkShare() > 0.5 && own < 25 && !block.isSentence();
    boolean phrase = block.length() < LONGEST_NOTE && NOTE.matcher(block.text()).find();
    return !allLink && !mostLink && !phrase && !isTitle(block) && !isTeaser(block);
  }

  private boolean isTeaser(Block block) {
    for (Element e = block.element(); e != null && !e.equals(container); e = e.parent()) {
      if (teasers.contains(e)) {
        return true;
      }
    }
    return false;
  }

  /** Elements of one make that repeat, each with a link of its own and little text. */
  private void findTeasers() {
    Map<Element, Content> contents = contents();
    Map<String, List<Element>> alike = new HashMap<>();
    contents.forEach(
        (element, content) -> {
          if (content.links > 0 && content.links <= MANY && content.text <= MANY * TEASER) {
            alike.computeIfAbsent(make(element), make -> new ArrayList<>()).add(element);
          }
        });
    for (List<Element> group : alike.values()) {
      int small = 0;
      for (Element element : group) {
        Content content = contents.get(element);
        small += content != null && content.text <= TEASER ? 1 : 0;
      }
      if (small >= MANY) {
        teasers.addAll(group);
      }
    }
  }

  private Map<Element, Content> contents() {
    Map<Element, Content> contents = new HashMap<>();
    for (Block block : blocks) {
      boolean link = block.linkShare() > 0.6 && block.length() >= SHORTEST_TITLE;
      for (Element e = block.element(); e != null && !e.equals(container); e = e.parent()) {
        Content content = contents.computeIfAbsent(e, key -> new Content());
        content.links += link ? 1 : 0;
        content.text += block.length() - block.linked();
      }
    }
    return contents;
  }

  /** What an element holds: links to pages, and characters that are no link. */
  private static final class Content {
    private int links;
    private int text;
  }

  private static String make(Element element) {
    Element parent = element.parent();
    String above = parent == null ? "" : parent.normalName() + '.' + parent.className();
    return element.normalName() + '.' + element.className() + '<' + above;
  }

  private static void dropBeforeText(List<Block> kept) {
    int first = 0;
    while (first < kept.size() && !isParagraph(kept.get(first))) {
      first++;
    }
    if (first == kept.size()) {
      return;
    }
    int start = first;
    while (start > 0 && belongsToText(kept.get(start - 1))) {
      start--;
    }
    kept.subList(0, start).clear();
  }

  private static boolean belongsToText(Block block) {
    return block.isHeading()
        ? !block.element().nameIs("h1")
        : block.element().nameIs("p") && block.isSentence();
  }

  /** What follows the last paragraph stays if it is one of its kind, be it short. */
  private static void dropAfterText(List<Block> kept) {
    Set<Element> parents = new HashSet<>();
    for (Block block : kept) {
      if (isParagraph(block)) {
        parents.add(above(block));
      }
    }
    int last = kept.size() - 1;
    while (last >= 0 && !canEndText(kept.get(last), parents)) {
      last--;
    }
    if (last >= 0) {
      kept.subList(last + 1, kept.size()).clear();
    }
  }

  private static boolean canEndText(Block block, Set<Element> parents) {
    if (block.isHeading()) {
      return false;
    }
    boolean amongParagraphs = block.linked() == 0 && parents.contains(above(block));
    return isParagraph(block) || block.isSentence() || block.isListed() || amongParagraphs;
  }

  private static Element above(Block block) {
    Element parent = block.element().parent();
    return parent == null ? block.element() : parent;
  }

  private static boolean isParagraph(Block block) {
    return block.length() - block.linked() >= LONG && !block.isHeading();
  }

  private static String letters(String text) {
    return LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
