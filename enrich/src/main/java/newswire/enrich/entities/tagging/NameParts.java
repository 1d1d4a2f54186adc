package newswire.enrich.entities.tagging;

import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;

/**
 * What the last word, the first word and the ending of a name say of its type, whatever the name:
 * {@code … Park} is a place, {@code … Bank} an organisation, {@code …burg} a place. Kept in the
 * table of {@link NameTypes} under keys of their own; declined words meet it by their stem.
 */
final class NameParts {
  static final int SHORTEST_ENDING = 3;
  static final int LONGEST_ENDING = 6;

  /** Set beside the type of nine names in ten. */
  static final int CLEAR = 16;

  static final int TYPES = 15;

  private static final long LAST = 0x1A57L;
  private static final long FIRST = 0xF1457L;
  private static final long ENDING = 0xE4D146L;

  private NameParts() {}

  static long last(long word) {
    return Keys.phrase(LAST, word);
  }

  static long first(long word) {
    return Keys.phrase(FIRST, word);
  }

  static long ending(Tokens tokens, int start, int end) {
    return Keys.phrase(ENDING + (end - start), tokens.fold(start, end));
  }

  /** Where the stem that endings are taken from ends; the token's start if it has none. */
  static int endOfStem(Tokens tokens, int token) {
    return Math.max(tokens.start(token), Stems.end(tokens, token));
  }

  /** What names with this word in them are, for {@link Attributes}. */
  static long attributes(NameTypes names, Tokens tokens, int token) {
    long word = tokens.fold(token);
    int last = names.types(last(word));
    int first = names.types(first(word));
    int end = endOfStem(tokens, token);
    if (end > tokens.start(token) && (last == 0 || first == 0)) {
      long stem = Stems.key(tokens, token, end);
      last = last == 0 ? names.types(last(stem)) : last;
      first = first == 0 ? names.types(first(stem)) : first;
    }
    return Attributes.packParts(last, first, ending(names, tokens, token, end));
  }

  /** 1 more than the type of the longest known ending, 0 if there is none. */
  private static int ending(NameTypes names, Tokens tokens, int token, int end) {
    int start = tokens.start(token);
    if (tokens.kind(token) != TokenKind.WORD) {
      return 0;
    }
    for (int n = Math.min(LONGEST_ENDING, end - start - 1); n >= SHORTEST_ENDING; n--) {
      int types = names.types(ending(tokens, end - n, end)) & TYPES;
      if (types != 0) {
        return 1 + Integer.numberOfTrailingZeros(types);
      }
    }
    return 0;
  }
}
