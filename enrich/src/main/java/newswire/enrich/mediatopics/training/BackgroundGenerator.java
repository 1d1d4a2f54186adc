package newswire.enrich.mediatopics.training;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newswire.enrich.mediatopics.WordBackground;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Makes {@code background.bin}: in which share of the articles of NTREX a word occurs, for those in
 * several articles.
 */
final class BackgroundGenerator {
  private static final int LEAST_ARTICLES = 3;
  private static final int FULL = 255;

  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();

  /** Content of the file, from the articles of NTREX. */
  byte[] table(List<LabelledArticle> articles) throws IOException {
    Map<String, Integer> sizes = new HashMap<>();
    Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
    for (LabelledArticle article : articles) {
      String language = primary(article.language());
      sizes.merge(language, 1, Integer::sum);
      Map<Integer, Integer> ofLanguage = counts.computeIfAbsent(language, l -> new HashMap<>());
      for (int key : keys(language, article.headline() + "\n" + article.body())) {
        ofLanguage.merge(key, 1, Integer::sum);
      }
    }
    Map<Integer, Integer> shares = new TreeMap<>();
    counts.forEach(
        (language, ofLanguage) ->
            ofLanguage.forEach(
                (key, count) -> {
                  if (count >= LEAST_ARTICLES * sizes.getOrDefault(language, 1) / 61) {
                    shares.put(key, FULL * count / sizes.getOrDefault(language, 1));
                  }
                }));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(shares.size());
      for (Map.Entry<Integer, Integer> share : shares.entrySet()) {
        out.writeInt(share.getKey());
        out.writeByte(share.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private Set<Integer> keys(String language, String text) {
    tokenizer.tokenize(text, tokens);
    Set<Integer> keys = new HashSet<>();
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.kind(token) == TokenKind.WORD) {
        keys.add(WordBackground.key(language, tokens.fold(token)));
      } else if (isPair(token)) {
        keys.add(
            WordBackground.key(language, tokens.fold(tokens.start(token), tokens.end(token + 1))));
      }
    }
    return keys;
  }

  private boolean isPair(int token) {
    return tokens.kind(token) == TokenKind.IDEOGRAPH
        && token + 1 < tokens.size()
        && tokens.kind(token + 1) == TokenKind.IDEOGRAPH;
  }

  /** NTREX names languages by three letters. */
  private static String primary(String code) {
    String language = code.substring(0, 3);
    return switch (language) {
      case "nob", "nno" -> "nb";
      case "prs" -> "fa";
      case "arb" -> "ar";
      case "ckb", "bem", "gsw", "fuc", "hmn", "mey", "yue" -> language;
      default -> twoLetters(language);
    };
  }

  private static String twoLetters(String language) {
    for (String two : Locale.getISOLanguages()) {
      if (Locale.forLanguageTag(two).getISO3Language().equals(language)) {
        return two;
      }
    }
    return language;
  }
}
