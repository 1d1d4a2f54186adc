package newswire.ingest.html;

import org.jsoup.nodes.Element;

/**
 * A run of words that stands by itself on the page: a paragraph, a heading, an entry of a list, a
 * button's caption.
 *
 * @param element the innermost block element around it
 * @param text with single spaces; line breaks where the markup has them
 * @param linked how many of its characters are links
 */
record Block(Element element, String text, int linked) {
  private static final String ENDS = ".!?…。！？।؟۔:;";
  private static final String CLOSING = "\"'»”’)]›“」』";

  int length() {
    return text.length();
  }

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Whether it ends as sentences do, be it in quotation marks. */
  boolean isSentence() {
    int last = text.length() - 1;
    while (last >= 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ENDS.indexOf(text.charAt(last)) >= 0;
  }

  boolean isHeading() {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  boolean isListed() {
    return element.closest("li, dd, dt") != null;
  }
}
