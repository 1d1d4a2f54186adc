package newswire.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of languages: langdetect's profiles, OpenNLP's model, and lists of function words,
 * joined in one score. Loaded once, immutable, for any number of threads.
 */
final class LanguageModels {
  // The weights were chosen on sentences, openings of sentences and blocks of sentences from the
  // training
  // parts of openly licensed corpora in 29 languages, each also with its own profile hidden, as if
  // langdetect did not know the language. None of the text that accuracy is reported on was used.
  private static final double OPEN_NLP_WEIGHT = 1.2;
  private static final double WORD_WEIGHT = 3.5;

  /**
   * What OpenNLP would give a language that it does not know, as a part of what it gives its best.
   */
  private static final double OPEN_NLP_UNKNOWN = 0.9;

  /** How far behind the best profile a language without profile is taken to be, in nats. */
  private static final double NO_PROFILE = 16;

  private static final double NO_PROFILE_PER_WORD = 1.4;

  /**
   * What a language that borrows the profile of a neighbour has to make good by its words, in nats.
   */
  private static final double BORROWED = 8;

  private static final double BORROWED_PER_WORD = 0.2;

  /** A neighbour with the same profile is ruled out by a lead of more than this, in nats. */
  private static final double SURE_OF_NEIGHBOUR = 20;

  private static final double SURE_OF_NEIGHBOUR_PER_WORD = 1;

  /**
   * A long text in which fewer words are function words of its language is in another: of the
   * tuning texts none of 20 words and more has so few.
   */
  private static final double MIN_FUNCTION_WORDS = 0.04;

  /** Scripts of so many languages that the table has not all of them. */
  private static final Set<String> NEEDS_FUNCTION_WORDS = Set.of("Latn", "Cyrl", "Arab");

  private static final int LONG = 40;

  /** A share of function words that no text in another language has. */
  private static final double READS = 0.2;

  private final List<KnownLanguage> languages;
  private final Map<String, int[]> byScript = new HashMap<>();
  private final LangdetectModel langdetect;
  private final OpenNlpModel openNlp;
  private final FunctionWords functionWords;

  private LanguageModels() {
    languages = KnownLanguage.readAll();
    langdetect = new LangdetectModel(languages);
    openNlp = new OpenNlpModel(languages);
    functionWords = new FunctionWords(languages);
    for (KnownLanguage language : languages) {
      byScript.computeIfAbsent(language.script(), this::writtenIn);
    }
  }

  static LanguageModels instance() {
    return Holder.INSTANCE;
  }

  /**
   * The languages that a text may be in, best first; {@code null} if none is written in its script.
   */
  @Nullable Ranking rank(TextSample sample, UnicodeScript script) {
    int[] candidates = byScript.get(Scripts.code(script));
    if (candidates == null) {
      return null;
    }
    Evidence evidence = evidence(sample);
    double[] scores = new double[candidates.length];
    double bestProfile = best(candidates, evidence.profiles);
    double bestOpenNlp = best(candidates, evidence.openNlp);
    for (int k = 0; k < candidates.length; k++) {
      scores[k] = score(candidates[k], evidence, bestProfile, bestOpenNlp);
    }
    return ranking(candidates, scores, evidence);
  }

  /** Whether so many words are function words of a language that it is not another one. */
  boolean reads(TextSample sample, String tag) {
    int[] counts = new int[languages.size()];
    char[] folded = new char[sample.length()];
    int words = functionWords.count(folded, sample.fold(folded), counts);
    for (int i = 0; i < languages.size(); i++) {
      if (languages.get(i).tag().equals(tag)) {
        return counts[i] > words * READS;
      }
    }
    return false;
  }

  /** Whether two tags name one language, or two that one profile stands for. */
  boolean areNeighbours(String tag, String other) {
    if (primary(tag).equals(primary(other))) {
      return true;
    }
    return languages.stream()
        .filter(language -> language.tag().equals(tag))
        .anyMatch(
            language ->
                languages.stream()
                    .anyMatch(o -> o.tag().equals(other) && o.sharesProfile(language)));
  }

  private static String primary(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  private Evidence evidence(TextSample sample) {
    Evidence evidence = new Evidence(languages.size());
    char[] folded = new char[sample.length()];
    int length = sample.fold(folded);
    evidence.grams = langdetect.score(sample.text(), sample.length(), evidence.profiles);
    openNlp.score(folded, length, evidence.openNlp);
    evidence.words = functionWords.score(folded, length, evidence.byWords, evidence.wordCounts);
    return evidence;
  }

  private double score(int i, Evidence evidence, double bestProfile, double bestOpenNlp) {
    KnownLanguage language = languages.get(i);
    double profile =
        language.langdetect() != null
            ? evidence.profiles[i]
            : bestProfile - (NO_PROFILE + NO_PROFILE_PER_WORD * evidence.words) * WeightTable.SCALE;
    double byOpenNlp =
        language.openNlp() != null ? evidence.openNlp[i] : bestOpenNlp * OPEN_NLP_UNKNOWN;
    double debt = language.borrowed() ? BORROWED + BORROWED_PER_WORD * evidence.words : 0;
    double sum = profile + OPEN_NLP_WEIGHT * byOpenNlp + WORD_WEIGHT * evidence.byWords[i];
    return sum / WeightTable.SCALE - debt;
  }

  private Ranking ranking(int[] candidates, double[] scores, Evidence evidence) {
    int first = indexOfMax(scores, i -> true);
    KnownLanguage best = languages.get(candidates[first]);
    int second = indexOfMax(scores, i -> i != first);
    int stranger = indexOfMax(scores, i -> !best.sharesProfile(languages.get(candidates[i])));
    double lead = second < 0 ? scores[first] : scores[first] - scores[second];
    double margin = stranger < 0 ? scores[first] : scores[first] - scores[stranger];
    Confidence.Features features =
        new Confidence.Features(
            margin,
            evidence.words,
            evidence.wordCounts[candidates[first]],
            langdetect.fit(
                candidates[first], evidence.profiles[candidates[first]], evidence.grams));
    boolean foreign =
        NEEDS_FUNCTION_WORDS.contains(best.script())
            && best.langdetect() != null
            && evidence.words >= LONG
            && evidence.wordCounts[candidates[first]] < evidence.words * MIN_FUNCTION_WORDS;
    double probability = foreign ? 0 : Confidence.of(features, best.langdetect() != null);
    return new Ranking(
        best,
        probability,
        evidence.words,
        lead < margin && lead < SURE_OF_NEIGHBOUR + SURE_OF_NEIGHBOUR_PER_WORD * evidence.words,
        second < 0 ? null : languages.get(candidates[second]));
  }

  private static int indexOfMax(double[] values, IntPredicate eligible) {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      if (eligible.test(i) && (best < 0 || values[i] > values[best])) {
        best = i;
      }
    }
    return best;
  }

  private static double best(int[] candidates, int[] scores) {
    double best = 0;
    for (int i : candidates) {
      best = Math.max(best, scores[i]);
    }
    return best;
  }

  private int[] writtenIn(String script) {
    return IntStream.range(0, languages.size())
        .filter(i -> languages.get(i).script().equals(script))
        .toArray();
  }

  /**
   * The result of a ranking.
   *
   * @param probability that {@code best}, or a neighbour with the same profile, is right;
   *     calibrated
   * @param words how many words were looked at
   * @param neighbourPossible whether a neighbour with the same profile is not ruled out
   */
  record Ranking(
      KnownLanguage best,
      double probability,
      int words,
      boolean neighbourPossible,
      @Nullable KnownLanguage second) {}

  /** Scores by language, in thousandths of a nat. */
  private static final class Evidence {
    final int[] profiles;
    final int[] openNlp;
    final int[] byWords;
    final int[] wordCounts;
    int grams;
    int words;

    Evidence(int languages) {
      profiles = new int[languages];
      openNlp = new int[languages];
      byWords = new int[languages];
      wordCounts = new int[languages];
    }
  }

  private static final class Holder {
    private static final LanguageModels INSTANCE = new LanguageModels();
  }
}
