package newswire.enrich.text;

/** Symbols, emoji with all their parts, characters outside the basic plane, and lone surrogates. */
final class EmojiScanner {
  private static final char JOINER = '\u200D';
  private static final int MAX_PARTS = 32;

  private EmojiScanner() {}

  static int symbol(Tokens tokens, int p, int length) {
    int code = codePoint(tokens, p, length);
    if (code > 0xFFFF) {
      byte type = CharacterClass.ofSupplementary(code);
      if (type == CharacterClass.IDEOGRAPH) {
        return Tokenizer.add(tokens, p, p + 2, TokenKind.IDEOGRAPH);
      }
      if (CharacterClass.isWord(type)) {
        return WordScanner.word(tokens, p, length);
      }
    }
    int end = p + Character.charCount(code);
    return isEmoji(code)
        ? Tokenizer.add(tokens, p, emojiEnd(tokens, end, length, code), TokenKind.EMOJI)
        : Tokenizer.add(tokens, p, end, TokenKind.SYMBOL);
  }

  /** The code point at an offset; a lone surrogate is its own. */
  static int codePoint(Tokens tokens, int p, int length) {
    return Character.codePointAt(tokens.characters, p, length);
  }

  private static int emojiEnd(Tokens tokens, int after, int length, int base) {
    int q = after;
    int previous = base;
    for (int parts = 0; q < length && parts < MAX_PARTS; parts++) {
      int code = codePoint(tokens, q, length);
      boolean part = isModifier(code) || (isRegional(code) && isRegional(previous) && parts == 0);
      if (!part && !(previous == JOINER && isEmoji(code))) {
        break;
      }
      q += Character.charCount(code);
      previous = code;
    }
    return q;
  }

  private static boolean isModifier(int code) {
    return code == JOINER
        || code == 0x20E3
        || (code >= 0xFE00 && code <= 0xFE0F)
        || (code >= 0x1F3FB && code <= 0x1F3FF)
        || (code >= 0xE0020 && code <= 0xE007F);
  }

  private static boolean isRegional(int code) {
    return code >= 0x1F1E6 && code <= 0x1F1FF;
  }

  private static boolean isEmoji(int code) {
    return (code >= 0x1F000 && code <= 0x1FAFF)
        || (code >= 0x2600 && code <= 0x27BF)
        || code == 0x2B50;
  }
}
