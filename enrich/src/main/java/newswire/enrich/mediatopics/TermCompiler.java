package newswire.enrich.mediatopics;

import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/** Puts terms into the alphabet of {@link TermTrie}. Not thread-safe. */
final class TermCompiler {
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();

  CharSequence compile(String term) {
    tokenizer.tokenize(term, tokens);
    StringBuilder word = new StringBuilder();
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.string(token).equals("*")) {
        word.append(TermTrie.ANY_REST);
        continue;
      }
      if (token > 0) {
        word.append(TermTrie.NEXT_TOKEN);
      }
      append(token, word);
    }
    return word;
  }

  private void append(int token, StringBuilder word) {
    int start = tokens.start(token);
    if (ArabicClitics.mayHave(tokens.charAt(start))) {
      start = ArabicClitics.stem(tokens, token);
    }
    for (int p = start; p < tokens.end(token); p++) {
      char c = TermCharacters.form(tokens.charAt(p));
      if (c != TermCharacters.SKIP) {
        word.append(c);
      }
    }
  }
}
