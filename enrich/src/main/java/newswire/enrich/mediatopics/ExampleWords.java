package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.text.TokenFlags;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Finds the words by which example texts of a topic differ from other news: those that many of the
 * examples hold and few articles of the background do, nor examples of other topics. In languages
 * without spaces between words, pairs of characters stand for words. Not thread-safe.
 */
final class ExampleWords {
  private static final int MOST_WORDS = 40;
  private static final int SHORTEST = 3;

  /** How much more likely a word has to be in the examples: e to this power. */
  private static final double LEAST_LOG_RATIO = 1.5;

  /** Articles behind the background's shares. */
  private static final double BACKGROUND = 61;

  private final WordBackground background;
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();

  ExampleWords(WordBackground background) {
    this.background = background;
  }

  /**
   * The words of one topic in one language, most telling first.
   *
   * @param examples of the topic
   * @param others examples of other topics in this language
   */
  List<String> of(String language, List<String> examples, List<String> others) {
    Map<String, Integer> inExamples = articles(examples);
    Map<String, Integer> inOthers = articles(others);
    int least = examples.size() < 3 ? 1 : 2;
    Map<String, Double> telling = new HashMap<>();
    inExamples.forEach(
        (word, count) -> {
          double share = (count + 0.5) / (examples.size() + 1);
          double general =
              (background.share(language, Tokens.fold(word)) * BACKGROUND + 0.5) / (BACKGROUND + 1);
          double elsewhere =
              others.isEmpty() ? 0 : inOthers.getOrDefault(word, 0) / (double) others.size();
          double ratio = Math.log(share / Math.max(general, elsewhere));
          if (count >= least && ratio >= LEAST_LOG_RATIO) {
            telling.put(word, count * ratio);
          }
        });
    return telling.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** In how many of the texts each word occurs. */
  private Map<String, Integer> articles(List<String> texts) {
    Map<String, Integer> articles = new HashMap<>();
    texts.forEach(text -> words(text).forEach(word -> articles.merge(word, 1, Integer::sum)));
    return articles;
  }

  private Set<String> words(String text) {
    tokenizer.tokenize(text, tokens);
    List<String> words = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.kind(token) == TokenKind.IDEOGRAPH) {
        if (token + 1 < tokens.size() && tokens.kind(token + 1) == TokenKind.IDEOGRAPH) {
          words.add(text.substring(tokens.start(token), tokens.end(token + 1)));
        }
      } else if (isWord(token)) {
        words.add(folded(token));
      }
    }
    return new HashSet<>(words);
  }

  private boolean isWord(int token) {
    return tokens.kind(token) == TokenKind.WORD
        && tokens.is(token, TokenFlags.HAS_LETTER)
        && !tokens.is(token, TokenFlags.ELISION | TokenFlags.CLITIC)
        && tokens.end(token) - tokens.start(token) >= SHORTEST;
  }

  private String folded(int token) {
    StringBuilder word = new StringBuilder();
    for (int p = tokens.start(token); p < tokens.end(token); p++) {
      word.append(tokens.foldedCharAt(p));
    }
    return word.toString();
  }
}
