package newswire.enrich.language;

import java.util.List;
import newswire.enrich.language.LanguageModels.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of most articles at a fifth of the cost: many of the words are function words
 * of one language, few of any other, and langdetect says the same of a piece of the text. Only for
 * languages with a profile that stands for no neighbour. Immutable.
 */
final class ObviousLanguage {
  private static final int MIN_WORDS = 30;

  /** Of all words, those that have to be function words of the language. */
  private static final double MIN_SHARE = 0.25;

  /** Of them, what another language may have. */
  private static final double MAX_OTHER = 0.55;

  /** The lead of the profile before the second, in nats, and how well the piece has to fit it. */
  private static final double MIN_LEAD = 30;

  private static final double MIN_FIT = 0.94;
  private static final double PROBABILITY = 0.99;

  private final List<KnownLanguage> languages;
  private final LangdetectModel langdetect;
  private final boolean[] eligible;

  ObviousLanguage(List<KnownLanguage> languages, LangdetectModel langdetect) {
    this.languages = languages;
    this.langdetect = langdetect;
    eligible = new boolean[languages.size()];
    for (int i = 0; i < eligible.length; i++) {
      KnownLanguage language = languages.get(i);
      eligible[i] =
          language.langdetect() != null
              && languages.stream().filter(language::sharesProfile).count() == 1;
    }
  }

  /**
   * Looks at the words that were counted, and at the profiles of a piece of the text.
   *
   * @return {@code null} if it takes a closer look
   */
  @Nullable Ranking find(int[] candidates, Evidence evidence) {
    int leader = byWords(candidates, evidence);
    if (leader < 0) {
      return null;
    }
    int second = -1;
    for (int i : candidates) {
      if (i != leader && (second < 0 || evidence.profiles[i] > evidence.profiles[second])) {
        second = i;
      }
    }
    int score = evidence.profiles[leader];
    double lead = second < 0 ? score : score - evidence.profiles[second];
    if (lead < MIN_LEAD * WeightTable.SCALE
        || langdetect.fit(leader, score, evidence.grams) < MIN_FIT) {
      return null;
    }
    KnownLanguage other = second < 0 ? null : languages.get(second);
    return new Ranking(languages.get(leader), PROBABILITY, evidence.words, false, other);
  }

  /** The language that many words and no other language's stand for; -1 if there is none. */
  private int byWords(int[] candidates, Evidence evidence) {
    if (evidence.words < MIN_WORDS) {
      return -1;
    }
    int leader = candidates[0];
    for (int i : candidates) {
      leader = evidence.wordCounts[i] > evidence.wordCounts[leader] ? i : leader;
    }
    int count = evidence.wordCounts[leader];
    if (!eligible[leader] || count < evidence.words * MIN_SHARE) {
      return -1;
    }
    for (int i : candidates) {
      if (i != leader && evidence.wordCounts[i] > count * MAX_OTHER) {
        return -1;
      }
    }
    return leader;
  }
}
