package newswire.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How each language written in Latin letters puts them together, learnt from its own lists of words
 * alone: sequences of two to four letters, a word's beginning and end among them. Coarse beside the
 * profiles of langdetect, but there for every language. Immutable.
 */
final class WordGrams {
  private static final int MIN = 2;
  private static final int MAX = 4;

  /** A sequence that a list does not have is taken to be as rare as this. */
  private static final double SMOOTHING = 0.0005;

  /** Lists begin with the most frequent words: word n counts for 1 / (n + FLATTENING). */
  private static final int FLATTENING = 30;

  private final WeightTable table;

  WordGrams(List<KnownLanguage> languages) {
    WeightTable.Builder builder = new WeightTable.Builder();
    for (int i = 0; i < languages.size(); i++) {
      if (languages.get(i).script().equals("Latn")) {
        add(languages.get(i), i, builder);
      }
    }
    table = builder.build();
  }

  /**
   * Adds what the letters of the words say for some languages.
   *
   * @param text in lower case, words apart by one space, with spaces at both ends
   */
  void score(char[] text, int length, int[] scores, int[] languages) {
    int start = 0;
    for (int end = 1; end < length; end++) {
      if (text[end] == ' ') {
        scoreWord(text, start, end + 1, scores, languages);
        start = end;
      }
    }
  }

  private void scoreWord(char[] text, int start, int end, int[] scores, int[] languages) {
    for (int i = start; i + MIN <= end; i++) {
      long key = text[i];
      for (int j = i + 1; j < Math.min(i + MAX, end); j++) {
        key = (key << Character.SIZE) | text[j];
        int slot = table.slot(key);
        if (slot >= 0) {
          table.add(slot, scores, languages);
        }
      }
    }
  }

  private static void add(KnownLanguage language, int index, WeightTable.Builder builder) {
    Map<Long, Double> counts = new HashMap<>();
    double[] totals = new double[MAX + 1];
    List<String> words =
        Stream.concat(
                language.words().stream().filter(word -> word.indexOf('*') < 0),
                language.vocabulary().stream())
            .toList();
    for (int n = 0; n < words.size(); n++) {
      count(" " + words.get(n) + " ", 1.0 / (n + FLATTENING), counts, totals);
    }
    counts.forEach(
        (key, count) -> {
          double probability = count / totals[length(key)];
          builder.put(key, index, Math.log1p(probability / SMOOTHING));
        });
  }

  private static void count(String word, double weight, Map<Long, Double> counts, double[] totals) {
    for (int i = 0; i < word.length(); i++) {
      for (int size = MIN; size <= MAX && i + size <= word.length(); size++) {
        counts.merge(Ngrams.key(word.substring(i, i + size)), weight, Double::sum);
        totals[size] += weight;
      }
    }
  }

  private static int length(long key) {
    return (Long.SIZE - Long.numberOfLeadingZeros(key) + Character.SIZE - 1) / Character.SIZE;
  }
}
