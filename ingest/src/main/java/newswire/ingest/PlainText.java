package newswire.ingest;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;

/**
 * Text as the contract wants it: NFC, line ends {@code \n}, no control characters, no lone
 * surrogates, paragraphs apart by one blank line. Pure functions; each gives its own results back
 * unchanged.
 */
final class PlainText {
  private static final char REPLACEMENT = '\uFFFD';

  /** Below it every character is its own NFC and none combines. */
  private static final char FIRST_COMBINING = '\u0300';

  /** The Ogham space; below it are those of Latin-1 alone. */
  private static final char FIRST_OTHER_SPACE = '\u1680';

  /** The ideographic space. */
  private static final char LAST_SPACE = '\u3000';

  /** A clean character that is no white space. */
  private static final byte LETTER = 0;

  /** White space is odd. */
  private static final byte SPACE = 1;

  private static final byte LINE_END = 3;

  /** From here on a character may have to be mended. */
  private static final byte DIRTY = 4;

  /** What each character is: looked up for every one that is read. */
  private static final byte[] KINDS = kinds();

  private PlainText() {}

  /** A text of paragraphs. */
  static String paragraphs(String text) {
    return isNormal(text.toCharArray()) ? text : String.join("\n\n", Paragraphs.of(clean(text)));
  }

  /** The paragraphs of a text. */
  static List<String> split(String text) {
    return Paragraphs.of(clean(text));
  }

  /** How many words there are, apart by white space. */
  static int words(String text) {
    int words = 0;
    // Without branches: where words end cannot be foreseen.
    int before = SPACE;
    char[] chars = text.toCharArray();
    for (char c : chars) {
      int space = KINDS[c] & SPACE;
      words += before & ~space;
      before = space;
    }
    return words;
  }

  /** A text of one line, such as a headline or a name; without marks that steer its direction. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    String clean = clean(text);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (!isDirectionMark(c)) {
        line.append(c == '\n' ? ' ' : c);
      }
    }
    // Taking a mark away can bring a letter and its accent together.
    return collapse(compose(line.toString()));
  }

  /** Characters mended, spaces left alone. */
  static String clean(String text) {
    return isClean(text) ? text : compose(mend(text));
  }

  /** One space for each run of them, none at the ends. */
  static String collapse(String line) {
    StringBuilder out = new StringBuilder(line.length());
    int end = line.length();
    while (end > 0 && isSpace(line.charAt(end - 1))) {
      end--;
    }
    boolean afterSpace = true;
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      boolean space = isSpace(c);
      boolean plain = c == ' ' || c == '\t';
      if (space && (afterSpace && (plain || out.isEmpty()))) {
        continue;
      }
      out.append(plain ? ' ' : c);
      afterSpace = space;
    }
    return out.toString();
  }

  static boolean isSpace(char c) {
    if (c < FIRST_OTHER_SPACE) {
      return c <= ' ' || c == '\u0085' || c == '\u00A0';
    }
    if (c > LAST_SPACE) {
      return false;
    }
    return Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  /**
   * Most texts are as they should be; to see it costs a small part of making them so. White space
   * is then one character, or the two of a blank line, between two that are none.
   */
  private static boolean isNormal(char[] text) {
    for (int i = 0; i < text.length; i++) {
      byte kind = KINDS[text[i]];
      if (kind == LETTER) {
        continue;
      }
      int last = kind == LINE_END ? i + 1 : i;
      if (kind >= DIRTY
          || i == 0
          || last + 1 >= text.length
          || KINDS[text[i - 1]] != LETTER
          || KINDS[text[last]] != kind
          || KINDS[text[last + 1]] != LETTER) {
        return false;
      }
      i = last + 1;
    }
    return text.length > 0;
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (KINDS[text.charAt(i)] >= DIRTY) {
        return false;
      }
    }
    return true;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < kinds.length; c++) {
      int kind = isSpace((char) c) ? SPACE : LETTER;
      kinds[c] = (byte) (isClean((char) c) ? kind : kind + DIRTY);
    }
    kinds['\n'] = LINE_END;
    return kinds;
  }

  private static boolean isClean(char c) {
    if (c < '\u007F') {
      return c >= ' ';
    }
    if (c < FIRST_COMBINING) {
      return c >= '\u00A0' && c != '\u00AD';
    }
    return isCommonMark(c) || isCommonLetter(c);
  }

  // Letters that are clean and their own NFC, whatever stands beside them that is clean too.
  private static boolean isCommonLetter(char c) {
    if (c < '\u0600') {
      return (c >= '\u038E' && c <= '\u0482' && c != '\u03A2') || (c >= '\u048A' && c <= '\u0556');
    }
    return (c >= '\u0621' && c <= '\u064A')
        || (c >= '\u3041' && c <= '\u3096')
        || (c >= '\u30A1' && c <= '\u30FF')
        || (c >= '\u4E00' && c <= '\u9FFF')
        || (c >= '\uAC00' && c <= '\uD7A3');
  }

  // Quotation marks, dashes and the ellipsis of every newspaper: clean, and their own NFC.
  private static boolean isCommonMark(char c) {
    return (c >= '\u2010' && c <= '\u2026') || c == '\u20AC';
  }

  private static String compose(String text) {
    return Normalizer.isNormalized(text, Form.NFC) ? text : Normalizer.normalize(text, Form.NFC);
  }

  private static String mend(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else {
        mend(c, out);
      }
    }
    return out.toString();
  }

  private static void mend(char c, StringBuilder out) {
    if (c == '\u0000' || Character.isSurrogate(c) || c >= '\uFFFE') {
      out.append(REPLACEMENT);
    } else if (c == '\u2029') {
      out.append("\n\n");
    } else if (c == '\u0085' || c == '\u2028' || c == '\f' || c == '\u000B') {
      out.append('\n');
    } else if (!isDropped(c)) {
      out.append(c);
    }
  }

  private static boolean isDropped(char c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    // Soft hyphen, zero-width space and byte order mark: they only hide words from a search.
    return control || c == '\u00AD' || c == '\u200B' || c == '\uFEFF';
  }

  private static boolean isDirectionMark(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }
}
