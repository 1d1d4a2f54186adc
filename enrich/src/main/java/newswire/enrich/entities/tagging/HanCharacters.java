package newswire.enrich.entities.tagging;

import newswire.enrich.text.HanVariants;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;

/**
 * Tokens of Chinese and Japanese text as the tagger sees them: single characters, simplified, and
 * the kind of each. Pure functions.
 */
final class HanCharacters {
  static final int HAN = 1;
  static final int HIRAGANA = 2;
  static final int KATAKANA = 3;
  static final int LATIN = 4;
  static final int NUMBER = 5;
  static final int DOT = 6;
  static final int OTHER = 7;

  private HanCharacters() {}

  /** The character, or for longer tokens a hash. */
  static long code(Tokens tokens, int token) {
    int start = tokens.start(token);
    if (tokens.end(token) - start > 1) {
      return tokens.kind(token) == TokenKind.NUMBER ? NUMBER : tokens.fold(token);
    }
    return HanVariants.simplified(tokens.foldedCharAt(start));
  }

  static int kind(Tokens tokens, int token) {
    char c = tokens.charAt(tokens.start(token));
    if (c == '\u00B7' || c == '\u30FB' || c == '\u2027' || c == '\uFF0E' || c == '\uFF1D') {
      return DOT;
    }
    if (c >= 0x3040 && c <= 0x309F) {
      return HIRAGANA;
    }
    if (c >= 0x30A0 && c <= 0x30FF) {
      return KATAKANA;
    }
    return switch (tokens.kind(token)) {
      case TokenKind.IDEOGRAPH -> HAN;
      case TokenKind.WORD -> c == '\u3005' ? HAN : LATIN;
      case TokenKind.NUMBER -> NUMBER;
      default -> OTHER;
    };
  }
}
