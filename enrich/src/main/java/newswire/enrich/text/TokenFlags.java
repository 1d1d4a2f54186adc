package newswire.enrich.text;

/** The bits of {@link Tokens#flags(int)}. */
public final class TokenFlags {
  /** The first letter is upper or title case. */
  public static final int CAPITALISED = 1;

  /** At least one letter of case, and none lower case. */
  public static final int NO_LOWER = 1 << 1;

  /** A capital after a small letter, as in {@code McDonald}. */
  public static final int INNER_CAPITAL = 1 << 2;

  /** Holds a digit. */
  public static final int HAS_DIGIT = 1 << 3;

  /** Holds a hyphen. */
  public static final int HAS_HYPHEN = 1 << 4;

  /** Holds a full stop: an initial, an acronym or an abbreviation, full stop included. */
  public static final int HAS_PERIOD = 1 << 5;

  /** Ends with the apostrophe of an elision, as {@code l’} and {@code dell’}. */
  public static final int ELISION = 1 << 6;

  /** A clitic that begins with an apostrophe, as {@code ’s}. */
  public static final int CLITIC = 1 << 7;

  /** White space (or the start of the text) stands before the token. */
  public static final int SPACE_BEFORE = 1 << 8;

  /** First token of a line. */
  public static final int LINE_START = 1 << 9;

  /** First token of a paragraph (the text's first, or after a blank line). */
  public static final int PARAGRAPH_START = 1 << 10;

  /** First token of a sentence. */
  public static final int SENTENCE_START = 1 << 11;

  /** Holds a letter. */
  public static final int HAS_LETTER = 1 << 12;

  private TokenFlags() {}
}
