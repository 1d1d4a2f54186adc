package newswire.enrich.language;

import com.cybozu.labs.langdetect.util.LangProfile;
import com.cybozu.labs.langdetect.util.NGram;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The 53 profiles of {@code langdetect}, its normalisation of characters and its formula, evaluated
 * over every n-gram of the text instead of over random draws: the limit that its {@code Detector}
 * converges to, without chance and at a twentieth of the cost. Immutable.
 */
final class LangdetectModel {
  /**
   * What langdetect adds to every probability, {@code ALPHA_DEFAULT / BASE_FREQ} in its Detector.
   * An n-gram of which a language knows nothing costs it ln(p / SMOOTHING) against one that knows
   * it.
   */
  private static final double SMOOTHING = 0.5 / 10_000;

  private final WeightTable table;
  private final char[] normalized;
  private final double[] expected;

  LangdetectModel(List<KnownLanguage> languages) {
    WeightTable.Builder builder = new WeightTable.Builder();
    expected = new double[languages.size()];
    for (int i = 0; i < languages.size(); i++) {
      String code = languages.get(i).langdetect();
      if (code != null) {
        LangProfile profile = LangdetectProfiles.load(code);
        boolean cyrillic = languages.get(i).tag().equals("sr");
        expected[i] = addProfile(cyrillic ? SerbianCyrillic.profile(profile) : profile, i, builder);
      }
    }
    table = builder.build();
    normalized = normalization();
  }

  /**
   * Adds what the n-grams of a part of a text say for each language.
   *
   * @param start where a word begins, or a space before one
   * @return how many of its n-grams the model knows
   */
  int score(char[] text, int start, int end, int[] scores) {
    return score(text, start, end, scores, null);
  }

  /** Does the same for some languages, {@code null} for all. */
  int score(char[] text, int start, int end, int[] scores, int @Nullable [] languages) {
    int known = 0;
    long gram = ' ';
    int size = 1;
    boolean capitals = false;
    char last = ' ';
    for (int i = start; i < end; i++) {
      char c = normalized[text[i]];
      if (last == ' ') {
        gram = ' ';
        size = 1;
        capitals = false;
        if (c == ' ') {
          continue;
        }
      }
      capitals = Character.isUpperCase(c) && (capitals || Character.isUpperCase(last));
      gram = ((gram << Character.SIZE) | c) & 0xFFFF_FFFF_FFFFL;
      size = Math.min(size + 1, NGram.N_GRAM);
      last = c;
      // As langdetect does, words in capitals are left aside: they are names and abbreviations.
      if (!capitals) {
        known += addGrams(gram, size, scores, languages);
      }
    }
    return known;
  }

  /**
   * How well a text fits a language: the mean weight of its n-grams over the mean that the profile
   * itself has. About 0.97 for text in the language, 0.9 and less for a neighbour's; 0 without
   * profile.
   */
  double fit(int language, int score, int grams) {
    double perGram = score / WeightTable.SCALE / Math.max(1, grams);
    return expected[language] == 0 ? 0 : perGram / expected[language];
  }

  private int addGrams(long gram, int size, int[] scores, int @Nullable [] languages) {
    int known = add(gram & 0xFFFF_FFFFL, scores, languages);
    if ((gram & 0xFFFF) != ' ') {
      known += add(gram & 0xFFFF, scores, languages);
    }
    return size < NGram.N_GRAM ? known : known + add(gram, scores, languages);
  }

  private int add(long key, int[] scores, int @Nullable [] languages) {
    int slot = table.slot(key);
    if (slot < 0) {
      return 0;
    }
    if (languages == null) {
      table.add(slot, scores);
    } else {
      table.add(slot, scores, languages);
    }
    return 1;
  }

  /** Adds a profile's n-grams, and returns their mean weight. */
  private static double addProfile(LangProfile profile, int language, WeightTable.Builder builder) {
    double sum = 0;
    long count = 0;
    for (Map.Entry<String, Integer> entry : profile.freq.entrySet()) {
      String gram = entry.getKey();
      if (gram.isEmpty() || gram.length() > NGram.N_GRAM) {
        continue;
      }
      double probability = (double) entry.getValue() / profile.n_words[gram.length() - 1];
      double weight = Math.log1p(probability / SMOOTHING);
      builder.put(Ngrams.key(gram), language, weight);
      sum += weight * entry.getValue();
      count += entry.getValue();
    }
    return sum / count;
  }

  private static char[] normalization() {
    char[] normalized = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < normalized.length; c++) {
      normalized[c] = NGram.normalize((char) c);
    }
    return normalized;
  }
}
