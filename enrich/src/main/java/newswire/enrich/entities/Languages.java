package newswire.enrich.entities;

import java.util.Locale;
import java.util.Map;

/**
 * The languages that the name index tells apart, each a bit of a mask. Names in any other language
 * share one bit, names whose language the source does not give another.
 */
final class Languages {
  /** Language not given by the source, or the same in many languages. */
  static final int ANY = 1;

  /** A language that has no bit of its own. */
  static final int OTHER = 1 << 31;

  private static final String[] CODES = {
    "und", "fr", "en", "de", "es", "it", "nl", "pt", "pl", "ru", "uk", "cs", "bg", "sl", "be", "sk",
    "hr", "ro", "sv", "da", "no", "fi", "hu", "ca", "tr", "el", "et", "lv", "lt", "mk", "sq"
  };
  private static final Map<String, String> SAME =
      Map.of("nb", "no", "nn", "no", "sr", "hr", "bs", "hr", "sh", "hr", "mul", "und");

  private Languages() {}

  /** The bit of a BCP 47 tag; only its language subtag counts. */
  static int bit(String tag) {
    int index = index(tag);
    return index < 0 ? OTHER : 1 << index;
  }

  /** The number of a language, or -1 where it has none of its own. */
  static int index(String tag) {
    int dash = tag.indexOf('-');
    String language = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    String code = SAME.getOrDefault(language, language);
    for (int i = 0; i < CODES.length; i++) {
      if (CODES[i].equals(code)) {
        return i;
      }
    }
    return -1;
  }

  static String code(int index) {
    return CODES[index];
  }

  static int count() {
    return CODES.length;
  }
}
