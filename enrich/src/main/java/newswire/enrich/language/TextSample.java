package newswire.enrich.language;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/**
 * As much of an article as telling its language needs, cleaned for the models. One thread.
 *
 * <p>Windows of the body, because a first line may be a slogan and a last one a plea in another
 * language; the headline only where the body is short, because names weigh too much in it.
 * Addresses, handles and hash tags are left out.
 */
final class TextSample {
  /** UTF-16 code units of one window: cost grows with the length, accuracy hardly beyond 400. */
  private static final int WINDOW = 130;

  private static final int WINDOWS = 3;
  private static final char[] FOLDED = folded();

  private final char[] text;
  private final ScriptCounts scripts;
  private int length;

  private TextSample(int capacity) {
    text = new char[capacity + 1];
    scripts = new ScriptCounts();
    text[length++] = ' ';
  }

  /** Takes the sample of an article. */
  static TextSample of(@Nullable String headline, String body) {
    if (body.length() > WINDOW * WINDOWS) {
      return windows(body);
    }
    String title = headline == null ? "" : headline;
    TextSample sample = new TextSample(title.length() + body.length() + 2);
    sample.add(title, 0, title.length());
    sample.add(body, 0, body.length());
    return sample;
  }

  /** Takes the beginning of a part of a text. */
  static TextSample ofPart(String text, int start, int end) {
    int limit = end - start <= WINDOW ? end : wordEnd(text, start + WINDOW);
    TextSample sample = new TextSample(limit - start + 1);
    sample.add(text, start, limit);
    return sample;
  }

  private static TextSample windows(String body) {
    TextSample sample = new TextSample((WINDOW + 1) * WINDOWS);
    int slack = body.length() - WINDOW;
    for (int i = 0; i < WINDOWS; i++) {
      // At 1/8, 4/8 and 7/8 of the body: neither its first words nor its last.
      int start = wordStart(body, slack / 8 * (1 + 3 * i));
      sample.add(body, start, wordEnd(body, start + WINDOW));
    }
    return sample;
  }

  /** Letters by script. */
  ScriptCounts scripts() {
    return scripts;
  }

  /** The sample with its case, white space collapsed, a space at both ends. */
  char[] text() {
    return text;
  }

  int length() {
    return length;
  }

  /** Where a first piece ends, at a space: as long as a window, or all there is. */
  int pieceEnd() {
    int end = Math.min(WINDOW, length);
    while (end < length && text[end] != ' ') {
      end++;
    }
    return end;
  }

  /**
   * Drops the letters A to Z from a text in another script: they are names and abbreviations, and
   * langdetect does the same.
   */
  void keepOnly(UnicodeScript script) {
    if (script == UnicodeScript.LATIN) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < length; i++) {
      boolean latin = text[i] < 0x80 && Character.isLetter(text[i]);
      if (!latin && (text[i] != ' ' || kept == 0 || text[kept - 1] != ' ')) {
        text[kept++] = text[i];
      }
    }
    length = kept;
  }

  /**
   * Writes the sample in lower case into a buffer at least as long: letters, marks and apostrophes,
   * anything else as one space, a space at both ends.
   *
   * @return the length
   */
  int fold(char[] folded) {
    int size = 0;
    for (int i = 0; i < length; i++) {
      char c = FOLDED[text[i]];
      if (c != ' ' || size == 0 || folded[size - 1] != ' ') {
        folded[size++] = c;
      }
    }
    return size;
  }

  private void add(String source, int start, int end) {
    int wordStart = length;
    boolean address = false;
    for (int i = start; i < end; i++) {
      char c = source.charAt(i);
      if (c <= ' ' || c == '\u00A0') {
        endWord(wordStart, address);
        wordStart = length;
        address = false;
      } else {
        address |= c == '@' || c == '#' || (c == '/' && i > start && source.charAt(i - 1) == '/');
        text[length++] = c;
      }
    }
    endWord(wordStart, address);
  }

  private void endWord(int start, boolean address) {
    if (address) {
      length = start;
      return;
    }
    if (length > start) {
      scripts.add(text, start, length);
      text[length++] = ' ';
    }
  }

  private static int wordStart(String text, int from) {
    for (int i = from; i < from + 20; i++) {
      if (text.charAt(i) <= ' ') {
        return i + 1;
      }
    }
    return from;
  }

  private static int wordEnd(String text, int to) {
    int end = Math.min(to, text.length());
    for (int i = end; i > end - 20 && i < text.length(); i--) {
      if (text.charAt(i) <= ' ') {
        return i;
      }
    }
    return end;
  }

  private static char[] folded() {
    char[] folded = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < folded.length; c++) {
      folded[c] = isOfWord((char) c) ? Character.toLowerCase((char) c) : ' ';
    }
    folded['\u2019'] = '\'';
    folded['\u2018'] = '\'';
    folded['\u02BB'] = '\'';
    folded['\u02BC'] = '\'';
    folded['\''] = '\'';
    folded['\u0130'] = 'i';
    return folded;
  }

  private static boolean isOfWord(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.SURROGATE ->
          true;
      default -> Character.isLetter(c);
    };
  }
}
