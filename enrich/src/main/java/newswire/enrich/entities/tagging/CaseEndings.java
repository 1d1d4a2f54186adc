package newswire.enrich.entities.tagging;

import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;

/**
 * Endings that a colon joins to an abbreviation, Finnish {@code EU:n}, Swedish {@code EU:s}. The
 * marked sets count them to the name; a tagger learns the name without them, and they are joined to
 * what it finds. Pure functions.
 */
final class CaseEndings {
  private CaseEndings() {}

  /** Whether a token is such a colon. */
  static boolean isJoint(Tokens tokens, int token) {
    return token > 0
        && token + 1 < tokens.size()
        && tokens.charAt(tokens.start(token)) == ':'
        && tokens.start(token) == tokens.end(token - 1)
        && tokens.start(token + 1) == tokens.start(token) + 1
        && tokens.kind(token + 1) == TokenKind.WORD
        && Character.isLowerCase(tokens.charAt(tokens.start(token + 1)));
  }

  /** Where a name that ends before a token ends with its ending. */
  static int with(Tokens tokens, int last) {
    return isJoint(tokens, last) ? last + 2 : last;
  }

  /** Where a name ends without its ending. */
  static int without(Tokens tokens, int first, int last) {
    return last - first > 2 && isJoint(tokens, last - 2) ? last - 2 : last;
  }
}
