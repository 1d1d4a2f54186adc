package newswire.enrich.entities.tagging;

import newswire.enrich.text.Tokens;

/**
 * Arabic words as names are compared: without vowel signs and stretching, the forms of alef, yeh
 * and ta marbuta alike, with or without the particles and the article written to them. Pure
 * functions.
 */
final class ArabicWords {
  private static final int SHORTEST = 3;

  private ArabicWords() {}

  /** A letter in the form in which words are compared, 0 for a sign that does not count. */
  static char letter(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ئ', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ؤ' -> 'و';
      case 'ک' -> 'ك';
      case '\u0640' -> 0;
      default -> Character.getType(c) == Character.NON_SPACING_MARK ? 0 : c;
    };
  }

  /** The hash of the letters from one offset to another. */
  static long fold(Tokens tokens, int start, int end) {
    long hash = 0xA2AB1CL;
    for (int p = start; p < end; p++) {
      char c = letter(tokens.charAt(p));
      hash = c == 0 ? hash : Keys.mix(hash, c);
    }
    return hash;
  }

  /** Where the word goes on after {@code و} or {@code ف}; its start if it does not begin so. */
  static int afterConjunction(Tokens tokens, int start, int end) {
    char c = tokens.charAt(start);
    return (c == 'و' || c == 'ف') && end - start > SHORTEST ? start + 1 : start;
  }

  /** Where the word goes on after {@code ب}, {@code ل} or {@code ك}. */
  static int afterPreposition(Tokens tokens, int start, int end) {
    char c = tokens.charAt(start);
    return (c == 'ب' || c == 'ل' || c == 'ك') && end - start > SHORTEST ? start + 1 : start;
  }

  /** Where the word goes on after the article, also that of {@code لل}. */
  static int afterArticle(Tokens tokens, int start, int end) {
    if (end - start < SHORTEST + 2 || tokens.charAt(start + 1) != 'ل') {
      return start;
    }
    char c = tokens.charAt(start);
    return letter(c) == 'ا' || c == 'ل' ? start + 2 : start;
  }
}
