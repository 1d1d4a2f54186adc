package newswire.enrich.text;

/**
 * Tokens that begin with a digit: {@code 3,5}, {@code 14h30}, {@code 10:35}, {@code 1945-1990},
 * {@code 19-year-old}.
 */
final class NumberScanner {
  private NumberScanner() {}

  static int number(Tokens tokens, int p, int length) {
    int q = p + 1;
    while (q < length) {
      byte type = CharacterClass.of(tokens.characters[q]);
      if (CharacterClass.isWord(type)) {
        q++;
      } else if (joins(tokens, q, length, type)) {
        q += 2;
      } else {
        break;
      }
    }
    tokens.add(p, q, TokenKind.NUMBER, WordScanner.flags(tokens, p, q));
    return q;
  }

  private static boolean joins(Tokens tokens, int q, int length, byte type) {
    if (q + 1 >= length) {
      return false;
    }
    byte next = CharacterClass.of(tokens.characters[q + 1]);
    if (type == CharacterClass.HYPHEN) {
      return CharacterClass.isWord(next);
    }
    char c = tokens.characters[q];
    boolean separator =
        type == CharacterClass.PERIOD || type == CharacterClass.APOSTROPHE || c == ',' || c == ':';
    return separator
        && next == CharacterClass.DIGIT
        && CharacterClass.of(tokens.characters[q - 1]) == CharacterClass.DIGIT;
  }
}
