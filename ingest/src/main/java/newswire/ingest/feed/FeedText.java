package newswire.ingest.feed;

import java.util.regex.Pattern;
import newswire.ingest.html.ArticlePage;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The words of a feed's fields. Whether they are text or markup, and how often it was escaped,
 * feeds say seldom and wrongly, so it is looked at. Pure functions.
 */
final class FeedText {
  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{2,7}|#[xX]\\w{2,6}|[a-zA-Z]\\w{1,30});");
  private static final Pattern ESCAPED_MARKUP =
      Pattern.compile("(?i)&lt;/?(p|div|br|a|span|img|ul|li|strong|em|b|i|h[1-6]|blockquote)\\b");

  private FeedText() {}

  /** A title or a name, in one line. */
  static String line(String value) {
    String words = value;
    if (MARKUP.matcher(words).find() || ENTITY.matcher(words).find()) {
      words = ArticlePage.textOf(words);
    }
    return ENTITY.matcher(words).find()
        ? Parser.unescapeEntities(words, false).strip()
        : words.strip();
  }

  /** A text that may be markup, a blank line between its paragraphs. */
  static String paragraphs(String value) {
    String markup = value;
    if (!MARKUP.matcher(markup).find() && ESCAPED_MARKUP.matcher(markup).find()) {
      markup = Parser.unescapeEntities(markup, false);
    }
    boolean plain = !MARKUP.matcher(markup).find() && !ENTITY.matcher(markup).find();
    return plain ? markup.strip() : ArticlePage.textOf(markup);
  }

  /** What an element of Atom holds: text, escaped markup, or markup as it is. */
  static String markup(Element element) {
    return element.children().isEmpty() ? element.wholeText() : element.html();
  }
}
