package newswire.enrich.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Where Jazzer enters, see {@code bench/fuzz.sh}: what holds of the tokens of any text. */
public final class TokenFuzzer {
  private static final Tokenizer TOKENIZER = new Tokenizer();

  private TokenFuzzer() {}

  /** Called by Jazzer, with its own bytes; they are UTF-16 if the first is odd, else UTF-8. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    boolean wide = bytes.length > 0 && bytes[0] % 2 != 0;
    test(wide ? wide(bytes) : new String(bytes, UTF_8));
  }

  // Not by a decoder: lone surrogates are wanted.
  private static String wide(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i + 1 < bytes.length; i += 2) {
      text.append((char) ((bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF)));
    }
    return text.toString();
  }

  static void test(String text) {
    Tokens tokens = new Tokens();
    TOKENIZER.tokenize(text, tokens);
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isGreaterThanOrEqualTo(end);
      assertThat(tokens.end(i)).isGreaterThan(tokens.start(i)).isLessThanOrEqualTo(text.length());
      assertThat(tokens.string(i)).isEqualTo(text.substring(tokens.start(i), tokens.end(i)));
      end = tokens.end(i);
    }
    int start = -1;
    for (int s = 0; s < tokens.sentences(); s++) {
      assertThat(tokens.sentenceStart(s)).isGreaterThan(start).isLessThan(tokens.size());
      start = tokens.sentenceStart(s);
    }
  }
}
