package newswire.enrich.text;

/** The kinds of token, as bytes: {@link Tokens} keeps no object per token. */
public final class TokenKind {
  /**
   * Letters, with digits, hyphens or apostrophes inside: {@code l’}, {@code Saint-Denis}, {@code
   * O’Brien}, {@code U.S.}.
   */
  public static final byte WORD = 0;

  /** Digits first: {@code 3,5}, {@code 14h30}, {@code 1er}. */
  public static final byte NUMBER = 1;

  /** One mark of punctuation, or a run of the same dots or dashes. */
  public static final byte PUNCTUATION = 2;

  /** Currency, mathematics, anything else that is no letter. */
  public static final byte SYMBOL = 3;

  /** One emoji, with its modifiers and joined parts. */
  public static final byte EMOJI = 4;

  /** A web address or domain. */
  public static final byte URL = 5;

  /** An e-mail address. */
  public static final byte EMAIL = 6;

  /** An account name: {@code @name}. */
  public static final byte HANDLE = 7;

  /** One character of a script written without spaces. */
  public static final byte IDEOGRAPH = 8;

  private TokenKind() {}
}
