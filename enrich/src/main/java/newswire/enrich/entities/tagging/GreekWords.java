package newswire.enrich.entities.tagging;

import newswire.enrich.text.Tokens;

/**
 * Greek words as names are compared: small letters without accents, so that capitals, which carry
 * none, meet them, and without the ending that declension changes. Pure functions.
 */
final class GreekWords {
  private static final int SHORTEST_STEM = 3;
  private static final String[] ENDINGS = {
    "ουσ", "εων", "εωσ", "εισ", "ιου", "ων", "οσ", "ου", "ον", "οι", "ησ", "ασ", "εσ", "ια", "ιο",
    "ο", "η", "α", "ε", "ι", "υ", "ω"
  };

  private GreekWords() {}

  /** A letter in the form in which words are compared. */
  static char letter(char c) {
    return switch (c) {
      case 'ά', 'Ά' -> 'α';
      case 'έ', 'Έ' -> 'ε';
      case 'ή', 'Ή' -> 'η';
      case 'ί', 'ϊ', 'ΐ', 'Ί', 'Ϊ' -> 'ι';
      case 'ό', 'Ό' -> 'ο';
      case 'ύ', 'ϋ', 'ΰ', 'Ύ', 'Ϋ' -> 'υ';
      case 'ώ', 'Ώ' -> 'ω';
      case 'ς' -> 'σ';
      default -> Character.toLowerCase(c);
    };
  }

  /** The hash of the letters from one offset to another. */
  static long fold(Tokens tokens, int start, int end) {
    long hash = 0x62EECL;
    for (int p = start; p < end; p++) {
      hash = Keys.mix(hash, letter(tokens.charAt(p)));
    }
    return hash;
  }

  /** Where a word's ending begins; its end if it has none. */
  static int ending(Tokens tokens, int start, int end) {
    for (String ending : ENDINGS) {
      int from = end - ending.length();
      if (from - start >= SHORTEST_STEM && isAt(tokens, from, ending)) {
        return from;
      }
    }
    return end;
  }

  private static boolean isAt(Tokens tokens, int from, String ending) {
    for (int i = 0; i < ending.length(); i++) {
      if (letter(tokens.charAt(from + i)) != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The hash of a token without its ending. */
  static long stem(Tokens tokens, int token) {
    int start = tokens.start(token);
    return fold(tokens, start, ending(tokens, start, tokens.end(token)));
  }
}
