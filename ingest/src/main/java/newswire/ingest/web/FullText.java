package newswire.ingest.web;

import java.util.regex.Pattern;

/**
 * Whether a feed's text of an article is all of it. Feeds do not say, so length and the last words
 * decide: a short report taken for a summary costs one request, a summary taken for the report
 * would lose it. Pure functions.
 */
final class FullText {
  /** In Latin letters; in scripts that write a word with fewer characters each counts for more. */
  private static final int ENOUGH = 800;

  private static final int WIDE = 3;
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(\\[?(\\.\\.\\.|…)[\\])]?|\\[\\+\\d+ chars\\]|\\p{L}*( more| reading| la suite| mehr| más| leggi tutto| verder) ?[»>→.…]*)\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int END = 40;

  private FullText() {}

  static boolean is(String text) {
    String stripped = text.strip();
    String end = stripped.substring(Math.max(0, stripped.length() - END));
    return length(stripped) >= ENOUGH && !GOES_ON.matcher(end).find();
  }

  private static int length(String text) {
    int length = 0;
    for (int i = 0; i < text.length() && length < ENOUGH; i++) {
      length += Character.isIdeographic(text.charAt(i)) || isSyllable(text.charAt(i)) ? WIDE : 1;
    }
    return length;
  }

  private static boolean isSyllable(char c) {
    return (c >= '\u3040' && c <= '\u30FF') || (c >= '\uAC00' && c <= '\uD7A3');
  }
}
