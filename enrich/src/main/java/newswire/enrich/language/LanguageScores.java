package newswire.enrich.language;

import java.util.Arrays;
import java.util.List;

/**
 * One score for each language out of what the models say, in nats. Immutable.
 *
 * <p>The weights were chosen on sentences, openings of sentences and blocks of sentences from the
 * training parts of openly licensed corpora in 29 languages, each also with its own profile hidden,
 * as if langdetect did not know the language. How much letters weigh was settled by hand, with the
 * tables of the development sets in docs/accuracy.md in sight; nothing was fitted to their text.
 */
final class LanguageScores {
  private static final double OPEN_NLP_WEIGHT = 1.4;
  private static final double WORD_WEIGHT = 3.5;
  private static final double LETTERS_WEIGHT = 0.3;

  /** What was learnt of one source of news says less of others: so not more than words do. */
  private static final double NEIGHBOUR_WEIGHT = 4;

  /** More for how letters go together, between languages that have no profile. */
  private static final double LETTERS_WITHOUT_PROFILE = 0.3;

  /**
   * What OpenNLP would give a language that it does not know, as a part of what it gives its best.
   */
  private static final double OPEN_NLP_UNKNOWN = 0.85;

  /** How far behind the best profile a language without profile is taken to be, in nats. */
  private static final double NO_PROFILE = 14;

  private static final double NO_PROFILE_PER_WORD = 1.1;

  /**
   * What a language that borrows the profile of a neighbour has to make good by its words, in nats.
   */
  private static final double BORROWED = 8;

  private static final double BORROWED_PER_WORD = 0.2;

  /**
   * Bosnian has to make this good, less something for every word up to those of a sentence: most of
   * its sentences could be Croatian too, and its words for things are few in each. Serbian in Latin
   * letters and Malay have to make good the same in a text of any length. Settled by hand, with the
   * tables in docs/accuracy.md in sight.
   */
  private static final double BOSNIAN = 16;

  private static final double BOSNIAN_PER_WORD = -1.5;
  private static final int WORDS_OF_SENTENCE = 20;
  private static final double SERBIAN = 8;
  private static final double MALAY = 18;

  /**
   * How far behind a language may be, by profile and words, and still win: of the texts of tuning
   * less than one in a thousand came from farther.
   */
  private static final double REACH = 70;

  private static final double REACH_PER_WORD = 0.5;

  private final List<KnownLanguage> languages;
  private final int[] owners;

  LanguageScores(List<KnownLanguage> languages) {
    this.languages = languages;
    owners = owners(languages);
  }

  /** How far behind a language may be and still win, in nats. */
  static double reach(int words) {
    return REACH + REACH_PER_WORD * words;
  }

  /**
   * Those candidates that are still within reach by what is known so far, and the one with the best
   * profile, which the others are measured by.
   */
  int[] withinReach(int[] candidates, Evidence evidence) {
    double[] scores = of(candidates, evidence);
    double limit = Arrays.stream(scores).max().orElse(0) - reach(evidence.words);
    int bestProfile = candidates[0];
    for (int i : candidates) {
      bestProfile = evidence.profiles[i] > evidence.profiles[bestProfile] ? i : bestProfile;
    }
    int kept = 0;
    int[] within = new int[candidates.length];
    for (int k = 0; k < candidates.length; k++) {
      if (scores[k] >= limit || candidates[k] == bestProfile) {
        within[kept++] = candidates[k];
      }
    }
    return Arrays.copyOf(within, kept);
  }

  /** The scores of the candidates, in their order. */
  double[] of(int[] candidates, Evidence evidence) {
    Best best = best(candidates, evidence);
    double[] scores = new double[candidates.length];
    for (int k = 0; k < candidates.length; k++) {
      int i = candidates[k];
      KnownLanguage language = languages.get(i);
      double byOpenNlp =
          language.openNlp() != null ? evidence.openNlp[i] : best.openNlp * OPEN_NLP_UNKNOWN;
      double debt = debt(language, evidence.words);
      double sum =
          byProfile(i, best, evidence)
              + OPEN_NLP_WEIGHT * byOpenNlp
              + WORD_WEIGHT * evidence.byWords[i]
              + LETTERS_WEIGHT * letters(i, best, evidence)
              + NEIGHBOUR_WEIGHT * evidence.neighbours[i];
      scores[k] = sum / WeightTable.SCALE - debt;
    }
    return scores;
  }

  private static double debt(KnownLanguage language, int words) {
    if (!language.borrowed()) {
      return 0;
    }
    return switch (language.tag()) {
      case "bs" -> BOSNIAN + BOSNIAN_PER_WORD * Math.min(words, WORDS_OF_SENTENCE);
      case "sr-Latn" -> SERBIAN;
      case "ms" -> MALAY;
      default -> BORROWED + BORROWED_PER_WORD * words;
    };
  }

  private double byProfile(int i, Best best, Evidence evidence) {
    return languages.get(i).langdetect() != null
        ? evidence.profiles[i]
        : best.profile
            - (NO_PROFILE + NO_PROFILE_PER_WORD * evidence.words) * WeightTable.SCALE
            - LETTERS_WITHOUT_PROFILE * (best.lettersWithout - evidence.letters[i]);
  }

  /** A profile knows better than letters; only the neighbours that share it are told by them. */
  private double letters(int i, Best best, Evidence evidence) {
    if (languages.get(i).langdetect() == null) {
      return evidence.letters[i];
    }
    return best.lettersWith
        + (owners[i] == i ? 0 : evidence.letters[i] - evidence.letters[owners[i]]);
  }

  private Best best(int[] candidates, Evidence evidence) {
    Best best = new Best();
    for (int i : candidates) {
      best.profile = Math.max(best.profile, evidence.profiles[i]);
      best.openNlp = Math.max(best.openNlp, evidence.openNlp[i]);
      if (languages.get(i).langdetect() == null) {
        best.lettersWithout = Math.max(best.lettersWithout, evidence.letters[i]);
      } else {
        best.lettersWith = Math.max(best.lettersWith, evidence.letters[i]);
      }
    }
    return best;
  }

  /** By language, the one in the same script whose profile it has: itself, or its neighbour. */
  private static int[] owners(List<KnownLanguage> languages) {
    int[] owners = new int[languages.size()];
    for (int i = 0; i < owners.length; i++) {
      owners[i] = i;
      for (int j = 0; j < owners.length && languages.get(i).borrowed(); j++) {
        KnownLanguage other = languages.get(j);
        boolean sameScript = other.script().equals(languages.get(i).script());
        if (!other.borrowed() && sameScript && other.sharesProfile(languages.get(i))) {
          owners[i] = j;
        }
      }
    }
    return owners;
  }

  /** The most that any candidate has of each. */
  private static final class Best {
    double profile;
    double openNlp;
    double lettersWith;
    double lettersWithout;
  }
}
