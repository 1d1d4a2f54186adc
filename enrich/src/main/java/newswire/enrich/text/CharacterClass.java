package newswire.enrich.text;

/**
 * The classes of UTF-16 code units that tokenisation tells apart, in one table of 64 KiB.
 * Immutable.
 */
final class CharacterClass {
  static final byte SPACE = 0;
  static final byte NEWLINE = 1;
  static final byte LOWER = 2;
  static final byte UPPER = 3;
  static final byte UNCASED = 4;
  static final byte MARK = 5;
  static final byte DIGIT = 6;
  static final byte IDEOGRAPH = 7;
  static final byte APOSTROPHE = 8;
  static final byte HYPHEN = 9;
  static final byte PERIOD = 10;
  static final byte PUNCTUATION = 11;
  static final byte SYMBOL = 12;
  static final byte FORMAT = 13;
  static final byte SURROGATE = 14;

  private static final byte[] TABLE = table();
  private static final int FOLDED = 0x590;
  private static final char[] LOWER_CASE = lowerCase();

  private CharacterClass() {}

  static byte of(char c) {
    return TABLE[c];
  }

  /** The class of a code point outside the basic plane; symbols there are mostly emoji. */
  static byte ofSupplementary(int codePoint) {
    return classify(codePoint);
  }

  static boolean isLetter(byte type) {
    return type >= LOWER && type <= MARK;
  }

  static boolean isWord(byte type) {
    return type >= LOWER && type <= DIGIT;
  }

  /**
   * Lower case, one code unit to one; apostrophes and hyphens of every kind become {@code '} and
   * {@code -}.
   */
  static char fold(char c) {
    if (c < FOLDED) {
      return LOWER_CASE[c];
    }
    byte type = TABLE[c];
    if (type == APOSTROPHE) {
      return '\'';
    }
    return type == HYPHEN ? '-' : Character.toLowerCase(c);
  }

  private static char[] lowerCase() {
    char[] table = new char[FOLDED];
    for (char c = 0; c < FOLDED; c++) {
      table[c] = TABLE[c] == APOSTROPHE ? '\'' : Character.toLowerCase(c);
    }
    return table;
  }

  private static byte[] table() {
    byte[] table = new byte[0x10000];
    for (int c = 0; c < table.length; c++) {
      table[c] = classify(c);
    }
    for (char c : new char[] {'\'', '\u2019', '\u02BC', '\uFF07', '\u00B4', '\u02B9'}) {
      table[c] = APOSTROPHE;
    }
    for (char c : new char[] {'-', '\u2010', '\u2011'}) {
      table[c] = HYPHEN;
    }
    for (char c : new char[] {'\n', '\u000B', '\f', '\u0085', '\u2028', '\u2029'}) {
      table[c] = NEWLINE;
    }
    table['.'] = PERIOD;
    table['\uFEFF'] = SPACE;
    table['\u200B'] = SPACE;
    return table;
  }

  private static byte classify(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.LOWERCASE_LETTER -> LOWER;
      case Character.MODIFIER_LETTER -> UNCASED;
      case Character.OTHER_LETTER -> isSingle(c) ? IDEOGRAPH : UNCASED;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> DIGIT;
      case Character.FORMAT -> FORMAT;
      case Character.SURROGATE -> SURROGATE;
      case Character.CURRENCY_SYMBOL,
          Character.MATH_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.PRIVATE_USE ->
          SYMBOL;
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.UNASSIGNED ->
          SPACE;
      default -> PUNCTUATION;
    };
  }

  /** Scripts written without spaces, where each character is a token of its own. */
  private static boolean isSingle(int c) {
    return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF);
  }
}
