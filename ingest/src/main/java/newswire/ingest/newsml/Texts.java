package newswire.ingest.newsml;

import newswire.ingest.html.ArticlePage;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Words in the XML of agencies. Pure functions. */
final class Texts {
  private Texts() {}

  /** The words of markup that is all article, a blank line between its blocks. */
  static String ofMarkup(Element element) {
    return ArticlePage.textOf(element.html());
  }

  /** Text that may be markup after all. */
  static String plain(String text) {
    boolean markup = text.contains("</p>") || text.contains("<br") || text.contains("</div>");
    return markup ? ArticlePage.textOf(text) : text.strip();
  }

  /** The text without a first paragraph that only repeats the headline. */
  static String without(String text, @Nullable String headline) {
    int end = text.indexOf("\n\n");
    boolean repeated =
        headline != null && end > 0 && text.substring(0, end).strip().equals(headline.strip());
    return repeated ? text.substring(end + 2) : text;
  }

  /** The first that says something. */
  static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
