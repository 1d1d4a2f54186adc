package newswire.enrich.text;

/** Web addresses, domains, e-mail addresses and account names. */
final class AddressScanner {
  private static final long[] DOMAINS =
      WordScanner.hashes(
          "com org net info eu gov edu int io tv ai app news blog fr de es it nl pt pl ru ua uk bg cz si sk be ch at lu"
              + " ca us br mx ar au nz in cn jp kr se no dk fi ee lv lt hu ro gr tr il ir za su рф");
  private static final int MAX_LOCAL_TOKENS = 12;

  private AddressScanner() {}

  /** The end of a web address that begins at {@code p}, or -1. */
  static int urlEnd(Tokens tokens, int p, int length) {
    char first = tokens.characters[p];
    if (first != 'h' && first != 'w') {
      return -1;
    }
    boolean web = starts(tokens, p, length, "http://") || starts(tokens, p, length, "https://");
    return web || starts(tokens, p, length, "www.") ? addressEnd(tokens, p, length) : -1;
  }

  /** The end of a domain whose name stands from {@code p} to {@code q}, or -1. */
  static int domainEnd(Tokens tokens, int p, int q, int length) {
    if (q - p < 2 || q + 2 >= length || tokens.characters[q] != '.') {
      return -1;
    }
    int end = q + 1;
    while (end < length
        && end < q + 6
        && CharacterClass.of(tokens.characters[end]) == CharacterClass.LOWER) {
      end++;
    }
    boolean ends =
        end == length || !CharacterClass.isWord(CharacterClass.of(tokens.characters[end]));
    if (end - q < 3
        || !ends
        || !WordScanner.contains(DOMAINS, WordScanner.hash(tokens, q + 1, end))) {
      return -1;
    }
    return end < length && tokens.characters[end] == '/' ? addressEnd(tokens, end, length) : end;
  }

  /** A token that begins with, or contains, the at sign at {@code p}. */
  static int at(Tokens tokens, int p, int length) {
    int q = p + 1;
    while (q < length && isName(tokens.characters[q])) {
      q++;
    }
    while (q > p + 1 && !CharacterClass.isWord(CharacterClass.of(tokens.characters[q - 1]))) {
      q--;
    }
    if (q == p + 1) {
      return Tokenizer.add(tokens, p, q, TokenKind.PUNCTUATION);
    }
    int local = localStart(tokens, p);
    return Tokenizer.add(tokens, local, q, local < p ? TokenKind.EMAIL : TokenKind.HANDLE);
  }

  /** Takes back the tokens that stand directly before the at sign. */
  private static int localStart(Tokens tokens, int at) {
    int start = at;
    int count = 0;
    int last = tokens.size() - 1;
    while (count < MAX_LOCAL_TOKENS && last - count >= 0 && tokens.end(last - count) == start) {
      char c = tokens.charAt(start - 1);
      if (!isName(c)) {
        break;
      }
      start = tokens.start(last - count);
      count++;
    }
    tokens.removeLast(count);
    return start;
  }

  private static int addressEnd(Tokens tokens, int p, int length) {
    int q = p;
    while (q < length && isAddress(tokens.characters[q])) {
      q++;
    }
    while (q > p + 1 && ".,;:!?)]'’*".indexOf(tokens.characters[q - 1]) >= 0) {
      q--;
    }
    return q;
  }

  private static boolean isAddress(char c) {
    byte type = CharacterClass.of(c);
    return type != CharacterClass.SPACE
        && type != CharacterClass.NEWLINE
        && "\"<>«»“”{}|".indexOf(c) < 0;
  }

  private static boolean isName(char c) {
    byte type = CharacterClass.of(c);
    return CharacterClass.isWord(type) || c == '.' || c == '_' || c == '-' || c == '+';
  }

  private static boolean starts(Tokens tokens, int p, int length, String prefix) {
    if (p + prefix.length() >= length) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (tokens.characters[p + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
