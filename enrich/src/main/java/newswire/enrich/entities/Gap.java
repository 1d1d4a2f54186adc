package newswire.enrich.entities;

import newswire.enrich.text.Tokens;

/** What stands between two words, and what it says of the second: pure functions, thread-safe. */
final class Gap {
  /** A full stop after at most so many letters is an abbreviation's: {@code St. Louis}. */
  private static final int LONGEST_ABBREVIATION = 3;

  private Gap() {}

  /**
   * The {@link WordScan} flags that the gap gives to the word after it.
   *
   * @param before length of the word before the gap
   */
  static int between(Tokens text, int from, int to, int before) {
    if (to - from == 1 && text.charAt(from) == ':' && Character.isLowerCase(text.charAt(to))) {
      return 0; // A case ending: EKP:n
    }
    int lines = 0;
    int stops = 0;
    int full = 0;
    int others = 0;
    int spaces = 0;
    for (int i = from; i < to; i++) {
      switch (text.charAt(i)) {
        case ' ', '\u00a0', '\u202f', '\u2009' -> spaces++;
        case '\n', '\r', '\u2028', '\u2029' -> lines++;
        case '-', '\u2010', '\u2011', '\'', '\u2019', '&', '/', '\u00b7' -> {}
        case '.' -> full++;
        case '!', '?', ':', '\u2026', '\u00ab', '\u201c', '\u201e', '"', '\u2014' -> stops++;
        default -> others++;
      }
    }
    return flags(to - from, lines, stops, full, others, spaces, before);
  }

  private static int flags(
      int length, int lines, int stops, int full, int others, int spaces, int before) {
    boolean abbreviation = full == 1 && before <= LONGEST_ABBREVIATION;
    if (lines > 0 || stops > 0 || (full > 0 && !abbreviation)) {
      return WordScan.SENTENCE_START;
    }
    int flag = length == spaces ? WordScan.SPACED : 0;
    if (others == 0 && spaces <= 2 && length <= 3) {
      flag |= WordScan.JOINED;
    }
    return flag;
  }
}
