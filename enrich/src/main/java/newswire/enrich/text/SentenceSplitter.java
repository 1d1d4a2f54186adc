package newswire.enrich.text;

/**
 * Finds sentences from tokens alone: after a terminal mark before a capital, at blank lines, and at
 * line ends that are not the hard wrap of a paragraph.
 */
final class SentenceSplitter {
  private static final int WRAP_FROM = 50;
  private static final int WRAP_TO = 100;
  private static final String CLOSING = "»”\"’')]";
  private static final String OPENING = "«“\"„‘'([–—-¿¡";

  private SentenceSplitter() {}

  static void split(Tokens tokens) {
    int lineStart = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean newLine = tokens.is(i, TokenFlags.LINE_START);
      if (i == 0
          || tokens.is(i, TokenFlags.PARAGRAPH_START)
          || breaks(tokens, i, newLine, lineStart)) {
        tokens.addSentence(i);
      }
      if (newLine) {
        lineStart = tokens.start(i);
      }
    }
  }

  private static boolean breaks(Tokens tokens, int i, boolean newLine, int lineStart) {
    if (newLine && !isWrap(tokens.end(i - 1) - lineStart)) {
      return true;
    }
    return opens(tokens, i) && endsSentence(tokens, i);
  }

  private static boolean isWrap(int lineLength) {
    return lineLength >= WRAP_FROM && lineLength <= WRAP_TO;
  }

  private static boolean opens(Tokens tokens, int i) {
    if (!tokens.is(i, TokenFlags.SPACE_BEFORE)) {
      return false;
    }
    char first = tokens.charAt(tokens.start(i));
    byte type = CharacterClass.of(first);
    return type == CharacterClass.UPPER
        || type == CharacterClass.UNCASED
        || type == CharacterClass.DIGIT
        || OPENING.indexOf(first) >= 0;
  }

  /**
   * Whether the tokens before {@code i} end with a terminal mark, closing quotes and brackets
   * aside.
   */
  private static boolean endsSentence(Tokens tokens, int i) {
    int last = i - 1;
    int closing = 0;
    while (closing < 3 && last > 0 && isClosing(tokens, last)) {
      last--;
      closing++;
    }
    if (tokens.kind(last) != TokenKind.PUNCTUATION) {
      return false;
    }
    return isTerminal(tokens.charAt(tokens.start(last)));
  }

  private static boolean isClosing(Tokens tokens, int i) {
    return tokens.end(i) - tokens.start(i) == 1
        && CLOSING.indexOf(tokens.charAt(tokens.start(i))) >= 0;
  }

  private static boolean isTerminal(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？'
        || c == '।' || c == '؟';
  }
}
