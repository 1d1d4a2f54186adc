package newswire.enrich.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a body that is not blank, without white space at its ends. One thread.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 */
record Line(String text, int start, int end) {

  /** The lines of a body. */
  static List<Line> of(String body) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start <= body.length()) {
      int next = body.indexOf('\n', start);
      int end = next < 0 ? body.length() : next;
      addStripped(body, start, end, lines);
      start = end + 1;
    }
    return lines;
  }

  /** The line itself. */
  String exact() {
    return text.substring(start, end);
  }

  int words() {
    int words = 0;
    boolean inWord = false;
    for (int i = start; i < end; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && text.charAt(i) > ' ');
    }
    return words;
  }

  /** Whether it reads as a title or a label: no sentence ends in it. */
  boolean isWithoutFullStop() {
    int last = end - 1;
    while (last > start && "\"'»”’)]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ".!?…。！？؟:;,".indexOf(text.charAt(last)) < 0;
  }

  private static void addStripped(String body, int from, int to, List<Line> lines) {
    int start = from;
    int end = to;
    while (start < end && isBlank(body.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(body.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      lines.add(new Line(body, start, end));
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c);
  }
}
