package newswire.enrich.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words without content of each language, and beginnings and ends of words, told apart by how
 * few languages share them. They name the languages for which there is no model, and tell near
 * neighbours from each other. Immutable.
 */
final class FunctionWords {
  /**
   * In a list, {@code oku*} is how words begin, {@code *itat} how they end, {@code *zv*} within.
   */
  private static final char ANY = '*';

  private static final int MAX_AFFIX = 6;
  private static final int MAX_INFIX = 3;

  /** What an affix says, as a part of what a word as rare says: there are several in a word. */
  private static final double AFFIX = 0.5;

  private final WeightTable table;
  private final WeightTable affixes;

  FunctionWords(List<KnownLanguage> languages) {
    table = table(languages, false);
    affixes = table(languages, true);
  }

  private static WeightTable table(List<KnownLanguage> languages, boolean ofAffixes) {
    Map<Long, Integer> spread = new HashMap<>();
    for (KnownLanguage language : languages) {
      hashes(language, ofAffixes).forEach(hash -> spread.merge(hash, 1, Integer::sum));
    }
    WeightTable.Builder builder = new WeightTable.Builder();
    for (int i = 0; i < languages.size(); i++) {
      for (long hash : hashes(languages.get(i), ofAffixes)) {
        double weight = weight(spread.getOrDefault(hash, 1), languages.size());
        builder.put(hash, i, ofAffixes ? AFFIX * weight : weight);
      }
    }
    return builder.build();
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

  /** Adds what beginnings, ends and insides of the words say for some languages. */
  void scoreAffixes(char[] text, int length, int[] scores, int[] languages) {
    int start = 1;
    for (int i = 1; i < length; i++) {
      if (text[i] == ' ') {
        scoreAffixesOf(text, start, i, scores, languages);
        start = i + 1;
      }
    }
  }

  /** A space before or after stands for the beginning or the end of the word. */
  private void scoreAffixesOf(char[] text, int start, int end, int[] scores, int[] languages) {
    for (int size = 1; size < Math.min(MAX_AFFIX, end - start) + 1; size++) {
      addAffix(text, start - 1, start + size, scores, languages);
      addAffix(text, end - size, end + 1, scores, languages);
    }
    for (int i = start; i < end; i++) {
      for (int size = 1; size <= MAX_INFIX && i + size <= end; size++) {
        addAffix(text, i, i + size, scores, languages);
      }
    }
  }

  private void addAffix(char[] text, int start, int end, int[] scores, int[] languages) {
    int slot = affixes.slot(Ngrams.hash(text, start, end));
    if (slot >= 0) {
      affixes.add(slot, scores, languages);
    }
  }

  private static double weight(int languages, int of) {
    return Math.log((of + 1.0) / languages);
  }

  private static Set<Long> hashes(KnownLanguage language, boolean ofAffixes) {
    Set<Long> hashes = new HashSet<>();
    for (String word : language.words()) {
      if (word.indexOf(ANY) >= 0 == ofAffixes) {
        hashes.add(hash(word));
      }
    }
    return hashes;
  }

  /** The key of a word, or of a part of one, as it stands in a list. */
  static long hash(String word) {
    String key = key(word);
    return Ngrams.hash(key.toCharArray(), 0, key.length());
  }

  private static String key(String word) {
    boolean open = word.charAt(0) == ANY;
    boolean goesOn = word.charAt(word.length() - 1) == ANY;
    if (!open && !goesOn) {
      return word;
    }
    String affix = word.substring(open ? 1 : 0, word.length() - (goesOn ? 1 : 0));
    return (open ? "" : " ") + affix + (goesOn ? "" : " ");
  }
}
