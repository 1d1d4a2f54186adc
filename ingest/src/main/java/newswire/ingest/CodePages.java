package newswire.ingest;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import newswire.ingest.TextDecoder.Decoded;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decides between code pages by how the text would read: words in one script, capitals at their
 * start, accents on some letters and not on all. The detector's guess comes first; on few words it
 * can be wild, so it has to read at least as well as windows-1252 and windows-1251.
 */
final class CodePages {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  /** Enough to decide, and cheap. */
  private static final int LOOKED_AT = 64 * 1024;

  private static final double MOST_ACCENTS = 0.45;

  private CodePages() {}

  static Decoded decode(byte[] bytes) {
    Charset best = WESTERN;
    double least = Double.MAX_VALUE;
    for (Charset charset : candidates(bytes)) {
      String text = new String(bytes, charset);
      double oddity = oddity(text);
      if (oddity < least) {
        best = charset;
        least = oddity;
      }
    }
    return Decoded.of(bytes, best);
  }

  /** Whether this is mostly letters, digits, spaces and usual marks. */
  static boolean readsAsText(String text) {
    int usual = 0;
    int length = Math.min(text.length(), LOOKED_AT);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean mark = c == '\n' || c == '\r' || c == '\t' || (c >= ' ' && c < '\u007F');
      usual += mark || Character.isLetterOrDigit(c) || (c >= '\u2010' && c <= '\u203A') ? 1 : 0;
    }
    return usual * 10L >= length * 9L;
  }

  private static List<Charset> candidates(byte[] bytes) {
    List<Charset> candidates = new ArrayList<>();
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, LOOKED_AT));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (name != null) {
      try {
        candidates.add(Charset.forName(name));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // One that this Java does not have: the usual two remain.
      }
    }
    candidates.add(WESTERN);
    candidates.add(CYRILLIC);
    return candidates;
  }

  /** How little a text reads like words: 0 for not at all odd. */
  private static double oddity(String text) {
    Tally tally = new Tally();
    int length = Math.min(text.length(), LOOKED_AT);
    char before = ' ';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      tally.add(before, c);
      before = c;
    }
    return tally.oddity();
  }

  /** Counts what is odd. Latin letters with accents only are another code page's letters. */
  private static final class Tally {
    private int letters;
    private int latin;
    private int accented;
    private int odd;

    void add(char before, char c) {
      if (c == '\uFFFD' || (c >= '\u0080' && c < '\u00A0')) {
        odd += 5;
      } else if (Character.isLetter(c)) {
        addLetter(before, c);
      } else if (c > '\u007F' && Character.isLetter(before) && isSymbol(c)) {
        odd++;
      }
    }

    private void addLetter(char before, char c) {
      letters++;
      UnicodeScript script = UnicodeScript.of(c);
      if (script == UnicodeScript.LATIN) {
        latin++;
        accented += c > '\u007F' ? 1 : 0;
      }
      if (Character.isLetter(before)) {
        boolean capitalInside = Character.isUpperCase(c) && Character.isLowerCase(before);
        odd += UnicodeScript.of(before) != script || capitalInside ? 1 : 0;
      }
    }

    private static boolean isSymbol(char c) {
      int type = Character.getType(c);
      return type == Character.OTHER_SYMBOL
          || type == Character.MATH_SYMBOL
          || type == Character.CURRENCY_SYMBOL
          || type == Character.MODIFIER_SYMBOL;
    }

    double oddity() {
      double mixed = letters == 0 ? odd : (double) odd / letters;
      return mixed + (accented > latin * MOST_ACCENTS ? 1 : 0);
    }
  }
}
