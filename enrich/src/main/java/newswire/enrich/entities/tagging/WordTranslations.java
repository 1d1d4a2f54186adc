package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Which word of another language stands for a word, learnt from sentences in both (model 1 of Brown
 * and others, 1993), and how endings change where words are unknown. Frequent pairs of short words
 * count as one word ({@code de la}, {@code della}). For one thread; no chance in it.
 */
final class WordTranslations {
  private static final int ROUNDS = 6;
  private static final double LIKELY = 0.2;
  private static final int SHORT = 3;
  private static final int PAIRS = 12;
  private static final int LONGEST_ENDING = 5;
  private static final int SHORTEST_STEM = 3;
  private static final int EVIDENCE = 3;

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> endings = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();

  WordTranslations(List<ParallelTexts.Article> articles) {
    List<List<String>> sources = new ArrayList<>();
    List<List<String>> targets = new ArrayList<>();
    for (ParallelTexts.Article article : articles) {
      for (int i = 0; i < article.source().size(); i++) {
        sources.add(words(article.source().get(i)));
        targets.add(words(article.target().get(i)));
      }
    }
    sources.forEach(this::countPairs);
    pairs.values().removeIf(count -> count < PAIRS);
    sources.replaceAll(this::join);
    learn(sources, targets);
    learnEndings();
  }

  /** Whether two lower-case words are taken as one. */
  boolean joins(String first, String second) {
    return pairs.containsKey(first + ' ' + second);
  }

  /** The other language's word for a lower-case word or joined pair, or null. */
  @Nullable String word(String source) {
    return words.get(source);
  }

  /** A guess at the other language's word, by its ending; the word itself if there is none. */
  String guess(String source) {
    for (int n = Math.min(LONGEST_ENDING, source.length() - SHORTEST_STEM); n > 0; n--) {
      String ending = endings.get(source.substring(source.length() - n));
      if (ending != null) {
        return source.substring(0, source.length() - n) + ending;
      }
    }
    return source;
  }

  int size() {
    return words.size();
  }

  private static List<String> words(String text) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.WORD) {
        words.add(tokens.string(i).toLowerCase(Locale.ROOT).replace('’', '\''));
      }
    }
    return words;
  }

  private void countPairs(List<String> sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      if (sentence.get(i - 1).length() <= SHORT && sentence.get(i).length() <= SHORT) {
        pairs.merge(sentence.get(i - 1) + ' ' + sentence.get(i), 1, Integer::sum);
      }
    }
  }

  private List<String> join(List<String> sentence) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      boolean pair = i + 1 < sentence.size() && joins(sentence.get(i), sentence.get(i + 1));
      joined.add(pair ? sentence.get(i) + ' ' + sentence.get(i + 1) : sentence.get(i));
      i += pair ? 1 : 0;
    }
    return joined;
  }

  private void learn(List<List<String>> sources, List<List<String>> targets) {
    Map<String, Map<String, Double>> chances = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Map<String, Double>> counts = new LinkedHashMap<>();
      for (int s = 0; s < sources.size(); s++) {
        align(sources.get(s), targets.get(s), chances, counts);
      }
      counts.values().forEach(WordTranslations::normalise);
      chances = counts;
    }
    sources.forEach(sentence -> sentence.forEach(word -> seen.merge(word, 1, Integer::sum)));
    chances.forEach(
        (source, row) ->
            row.forEach(
                (target, chance) -> {
                  double best = row.values().stream().mapToDouble(d -> d).max().orElse(0);
                  if (chance == best && chance >= LIKELY && seen.getOrDefault(source, 0) > 1) {
                    words.putIfAbsent(source, target);
                  }
                }));
  }

  private static void align(
      List<String> source,
      List<String> target,
      Map<String, Map<String, Double>> chances,
      Map<String, Map<String, Double>> counts) {
    for (String to : target) {
      double total = 1e-9;
      for (String from : source) {
        total += chance(chances, from, to);
      }
      for (String from : source) {
        double share = chance(chances, from, to) / total;
        if (share > 1e-4) {
          counts.computeIfAbsent(from, key -> new LinkedHashMap<>()).merge(to, share, Double::sum);
        }
      }
    }
  }

  private static double chance(Map<String, Map<String, Double>> chances, String from, String to) {
    if (chances.isEmpty()) {
      return 1;
    }
    Map<String, Double> row = chances.get(from);
    return row == null ? 0 : row.getOrDefault(to, 0.0);
  }

  private static void normalise(Map<String, Double> row) {
    double total = row.values().stream().mapToDouble(d -> d).sum();
    row.replaceAll((word, count) -> count / total);
  }

  private void learnEndings() {
    Map<String, Map<String, Integer>> changes = new LinkedHashMap<>();
    words.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> note(entry.getKey(), entry.getValue(), changes));
    changes.forEach(
        (ending, others) -> {
          int all = others.values().stream().mapToInt(n -> n).sum();
          others.forEach(
              (other, count) -> {
                if (count >= EVIDENCE && count * 2 > all) {
                  endings.put(ending, other);
                }
              });
        });
  }

  private static void note(
      String source, String target, Map<String, Map<String, Integer>> changes) {
    int same = 0;
    while (same < Math.min(source.length(), target.length())
        && source.charAt(same) == target.charAt(same)) {
      same++;
    }
    for (int n = 1; n <= LONGEST_ENDING && source.length() - n >= SHORTEST_STEM; n++) {
      int stem = source.length() - n;
      if (stem <= same && target.length() - stem <= LONGEST_ENDING + 1) {
        changes
            .computeIfAbsent(source.substring(stem), key -> new LinkedHashMap<>())
            .merge(target.substring(stem), 1, Integer::sum);
      }
    }
  }
}
