package newswire.enrich.text;

import static newswire.enrich.text.CharacterClass.APOSTROPHE;
import static newswire.enrich.text.CharacterClass.DIGIT;
import static newswire.enrich.text.CharacterClass.FORMAT;
import static newswire.enrich.text.CharacterClass.HYPHEN;
import static newswire.enrich.text.CharacterClass.IDEOGRAPH;
import static newswire.enrich.text.CharacterClass.NEWLINE;
import static newswire.enrich.text.CharacterClass.PERIOD;
import static newswire.enrich.text.CharacterClass.PUNCTUATION;
import static newswire.enrich.text.CharacterClass.SPACE;
import static newswire.enrich.text.CharacterClass.SURROGATE;
import static newswire.enrich.text.CharacterClass.SYMBOL;

/**
 * Splits text of any language into {@link Tokens}, in linear time, without throwing on any input.
 * Stateless and safe for use by several threads, each with its own {@code Tokens}.
 *
 * <p>Elided articles and pronouns stand alone with their apostrophe ({@code l’|Union}, {@code
 * dell’|Interno}); so do English clitics ({@code Putin|’s}). Hyphens and other apostrophes inside
 * words stay ({@code Saint-Denis}, {@code O’Brien}), initials and acronyms keep their full stops
 * ({@code J.|K.}, {@code U.S.}). The rules do not ask for the language, because tokens come first.
 */
public final class Tokenizer {
  /** Replaces the content of {@code tokens} by the tokens and sentences of {@code text}. */
  public void tokenize(String text, Tokens tokens) {
    tokens.begin(text);
    int length = text.length();
    int newlines = 2;
    boolean space = true;
    for (int p = 0; p < length; ) {
      byte type = CharacterClass.of(tokens.characters[p]);
      if (type == SPACE || type == FORMAT || type == NEWLINE) {
        newlines += type == NEWLINE ? 1 : 0;
        space |= type != FORMAT;
        p++;
        continue;
      }
      int first = tokens.size();
      p = next(tokens, p, length, type);
      if (first < tokens.size()) {
        tokens.addFlags(first, layout(space, newlines));
      }
      space = false;
      newlines = 0;
    }
    tokens.hashAll();
    SentenceSplitter.split(tokens);
  }

  private static int layout(boolean space, int newlines) {
    int flags = space ? TokenFlags.SPACE_BEFORE : 0;
    if (newlines > 0) {
      flags |= TokenFlags.LINE_START;
    }
    return newlines > 1 ? flags | TokenFlags.PARAGRAPH_START : flags;
  }

  private static int next(Tokens tokens, int p, int length, byte type) {
    return switch (type) {
      case DIGIT -> NumberScanner.number(tokens, p, length);
      case IDEOGRAPH -> add(tokens, p, p + 1, TokenKind.IDEOGRAPH);
      case APOSTROPHE -> apostrophe(tokens, p, length);
      case HYPHEN, PERIOD -> run(tokens, p, length);
      case PUNCTUATION ->
          tokens.characters[p] == '@'
              ? AddressScanner.at(tokens, p, length)
              : add(tokens, p, p + 1, TokenKind.PUNCTUATION);
      case SYMBOL, SURROGATE -> EmojiScanner.symbol(tokens, p, length);
      default -> WordScanner.word(tokens, p, length);
    };
  }

  private static int apostrophe(Tokens tokens, int p, int length) {
    int clitic = WordScanner.cliticEnd(tokens, p, length);
    if (clitic < 0) {
      return add(tokens, p, p + 1, TokenKind.PUNCTUATION);
    }
    tokens.add(p, clitic, TokenKind.WORD, TokenFlags.CLITIC | TokenFlags.HAS_LETTER);
    return clitic;
  }

  private static int run(Tokens tokens, int p, int length) {
    char c = tokens.characters[p];
    int q = p + 1;
    while (q < length && tokens.characters[q] == c) {
      q++;
    }
    return add(tokens, p, q, TokenKind.PUNCTUATION);
  }

  static int add(Tokens tokens, int start, int end, byte kind) {
    tokens.add(start, end, kind, 0);
    return end;
  }
}
