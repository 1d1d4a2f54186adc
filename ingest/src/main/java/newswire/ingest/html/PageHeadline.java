package newswire.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page: the title that its readers see above the article.
 *
 * @param text absent if the page has no title of any kind
 * @param element where it stands on the page, if it does
 */
record PageHeadline(@Nullable String text, @Nullable Element element) {

  /** A heading with more in it is a part of the page. */
  private static final int MOST_PARTS = 8;

  private static final int LONGEST = 400;

  /**
   * Takes the declared title that stands on the page as a heading, for it is the one for readers;
   * else what two declarations agree on; else the one for sharing.
   */
  static PageHeadline of(PageElements page, PageTitles titles) {
    List<Element> headings = headings(page);
    PageHeadline seen = seen(headings, titles.shared());
    if (seen == null) {
      seen = seen(headings, titles.declared());
    }
    if (seen != null) {
      return seen;
    }
    Element first = headings.isEmpty() || !headings.get(0).nameIs("h1") ? null : headings.get(0);
    if (!PageTitles.same(titles.shared(), titles.declared())) {
      seen = seen(headings, titles.alternative());
    }
    if (seen != null) {
      return seen;
    }
    if (first != null && titles.disagree()) {
      return new PageHeadline(first.text(), first);
    }
    for (String title : new String[] {titles.shared(), titles.declared()}) {
      if (title != null) {
        return new PageHeadline(title, first);
      }
    }
    seen = seen(headings, titles.tab());
    if (seen != null) {
      return seen;
    }
    return new PageHeadline(first == null ? titles.tab() : first.text(), first);
  }

  private static @Nullable PageHeadline seen(List<Element> headings, @Nullable String title) {
    if (title == null) {
      return null;
    }
    for (Element heading : headings) {
      for (Element part : heading.getAllElements()) {
        String text = part.text();
        if (PageTitles.same(text, title)) {
          return new PageHeadline(title, heading);
        }
        String beginning = PageTitles.beginning(title, text);
        if (beginning != null && part.equals(heading)) {
          return new PageHeadline(beginning, heading);
        }
      }
    }
    return null;
  }

  /** The page's headings, the largest first; not those of menus, for search engines write there. */
  private static List<Element> headings(PageElements page) {
    List<Element> headings = new ArrayList<>();
    for (String size : new String[] {"h1", "h2", "h3"}) {
      for (Element heading : page.named(size)) {
        String text = heading.text();
        boolean small = heading.childrenSize() <= MOST_PARTS && text.length() <= LONGEST;
        if (small && !text.isBlank() && !isInMenu(heading)) {
          headings.add(heading);
        }
      }
    }
    return headings;
  }

  private static boolean isInMenu(Element heading) {
    for (Element e = heading; e != null && !e.nameIs("body"); e = e.parent()) {
      boolean menu = e.nameIs("nav") || e.nameIs("footer") || e.nameIs("aside") || e.nameIs("li");
      if (menu || ElementNames.isPath(ElementNames.of(e))) {
        return true;
      }
    }
    return false;
  }
}
