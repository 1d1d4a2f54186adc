package newswire.enrich.structure;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.text.Tokens;

/**
 * One line of a body that is not blank, without white space at its ends. One thread.
 *
 * @param tokens those of the whole body
 * @param firstToken the line's first
 * @param endToken one past its last
 * @param start first UTF-16 code unit
 * @param end one past the last
 * @param words apart by white space; two characters of a script without spaces count as one
 */
record Line(Tokens tokens, int firstToken, int endToken, int start, int end, int words) {

  private static final String STOPS = ".!?…。！？؟:;,।༎།።።๚។៕။۔॥";
  private static final char FIRST_IDEOGRAPHIC = '\u2E80';
  private static final int MIN_WORDS_OF_SENTENCE = 4;
  private static final int MAX_WORDS_OF_TITLE = 20;

  /** The lines of a body. */
  static List<Line> of(Tokens tokens) {
    String body = tokens.text();
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start <= body.length()) {
      int next = body.indexOf('\n', start);
      int end = next < 0 ? body.length() : next;
      addStripped(tokens, start, end, lines);
      start = end + 1;
    }
    return lines;
  }

  /** The body. */
  String text() {
    return tokens.text();
  }

  /** The line itself. */
  String exact() {
    return text().substring(start, end);
  }

  private static int words(Tokens tokens, int start, int end) {
    int words = 0;
    int ideographs = 0;
    boolean inWord = false;
    for (int i = start; i < end; i++) {
      char c = tokens.charAt(i);
      boolean ideograph = (c >= FIRST_IDEOGRAPHIC && Character.isIdeographic(c)) || isKana(c);
      ideographs += ideograph ? 1 : 0;
      boolean letter = !ideograph && Character.isLetterOrDigit(c);
      words += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && c > ' ' && !ideograph);
    }
    return words + ideographs / 2;
  }

  /** Whether it is written without spaces between words. */
  boolean isUnspaced() {
    return words > 2 * exact().split("\\s+").length;
  }

  /** Whether it reads as text: a sentence ends it, and it is no cry or label. */
  boolean isSentence() {
    return !isWithoutFullStop() && words >= MIN_WORDS_OF_SENTENCE;
  }

  /** Whether it reads as a title, a name or a label. */
  boolean isTitle() {
    return isWithoutFullStop() && words <= MAX_WORDS_OF_TITLE;
  }

  private static boolean isKana(char c) {
    return c >= '\u3040' && c <= '\u30FF';
  }

  /** Whether it reads as a title or a label: no sentence ends in it. */
  boolean isWithoutFullStop() {
    int last = end - 1;
    while (last > start && "\"'»”’)]".indexOf(tokens.charAt(last)) >= 0) {
      last--;
    }
    return STOPS.indexOf(tokens.charAt(last)) < 0;
  }

  private static void addStripped(Tokens tokens, int from, int to, List<Line> lines) {
    String body = tokens.text();
    int start = from;
    int end = to;
    while (start < end && isBlank(body.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(body.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      int first = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).endToken;
      while (first < tokens.size() && tokens.start(first) < start) {
        first++;
      }
      int endToken = first;
      while (endToken < tokens.size() && tokens.start(endToken) < end) {
        endToken++;
      }
      lines.add(new Line(tokens, first, endToken, start, end, words(tokens, start, end)));
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c);
  }
}
