package newswire.enrich.entities.tagging;

import newswire.enrich.text.TokenFlags;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;

/**
 * Cuts the ending that declension gives to names, so that {@code Путина} and {@code Путиным},
 * {@code Trumpa} and {@code Trumpem} meet {@code Путин} and {@code Trump} in the lists of names.
 * Rough on purpose: both sides are cut alike.
 */
final class Stems {
  private static final long SEED = 0x57E3A11CL;
  private static final int SHORTEST = 3;
  private static final String[] ENDINGS = {
    "ского", "скому", "ским", "ском", "ская", "ской", "скую", "ский", "owego", "owemu", "skiego",
    "skiemu", "ského", "skému", "ami", "ach", "ами", "ями", "ого", "его", "ому", "ему", "ові",
    "еві", "owi", "ovi", "ego", "emu", "ého", "ému", "iem", "ом", "ем", "ём", "ым", "им", "ою",
    "ею", "ой", "ей", "ам", "ям", "ах", "ях", "ов", "ів", "em", "om", "ou", "ów", "ům", "ech", "ih",
    "im", "ga", "mu", "jo", "ja"
  };
  private static final String VOWELS = "аеёиоуыэюяйьіїєaeiouyąęůúíéáýěščż";

  private Stems() {}

  /** Where the stem of a token ends, or 0 if it is too short to be cut. */
  static int end(Tokens tokens, int token) {
    int start = tokens.start(token);
    int end = tokens.end(token);
    if (tokens.kind(token) != TokenKind.WORD
        || end - start < SHORTEST + 1
        || tokens.is(token, TokenFlags.HAS_DIGIT)) {
      return 0;
    }
    for (String ending : ENDINGS) {
      if (end - start - ending.length() >= SHORTEST && ends(tokens, end, ending)) {
        return end - ending.length();
      }
    }
    return VOWELS.indexOf(tokens.foldedCharAt(end - 1)) >= 0 ? end - 1 : end;
  }

  static long key(Tokens tokens, int token, int end) {
    return Keys.phrase(SEED, tokens.fold(tokens.start(token), end));
  }

  private static boolean ends(Tokens tokens, int end, String ending) {
    int from = end - ending.length();
    for (int i = 0; i < ending.length(); i++) {
      if (tokens.foldedCharAt(from + i) != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
