package newswire.enrich.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words without content of each language, told apart by how few languages share them. They name
 * the languages for which there is no model, and tell near neighbours from each other. Immutable.
 */
final class FunctionWords {
  private final WeightTable table;

  FunctionWords(List<KnownLanguage> languages) {
    Map<Long, Integer> spread = new HashMap<>();
    for (KnownLanguage language : languages) {
      hashes(language).forEach(hash -> spread.merge(hash, 1, Integer::sum));
    }
    WeightTable.Builder builder = new WeightTable.Builder();
    for (int i = 0; i < languages.size(); i++) {
      for (long hash : hashes(languages.get(i))) {
        builder.put(hash, i, weight(spread.getOrDefault(hash, 1), languages.size()));
      }
    }
    table = builder.build();
  }

  /**
   * Adds what the words of a text say for each language.
   *
   * @param text in lower case, words apart by one space, with spaces at both ends
   * @param counts how many of the words belong to each language
   * @return how many words there are
   */
  int score(char[] text, int length, int[] scores, int[] counts) {
    int words = 0;
    int start = 1;
    for (int i = 1; i < length; i++) {
      if (text[i] == ' ') {
        int slot = table.slot(Ngrams.hash(text, start, i));
        if (slot >= 0) {
          table.add(slot, scores);
          table.count(slot, counts);
        }
        start = i + 1;
        words++;
      }
    }
    return words;
  }

  private static double weight(int languages, int of) {
    return Math.log((of + 1.0) / languages);
  }

  private static Set<Long> hashes(KnownLanguage language) {
    Set<Long> hashes = new HashSet<>();
    for (String word : language.words()) {
      hashes.add(Ngrams.hash(word.toCharArray(), 0, word.length()));
    }
    return hashes;
  }
}
