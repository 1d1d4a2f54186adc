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
 * What is known of languages: langdetect's profiles, OpenNLP's model, and lists of words, joined in
 * one score. Loaded once, immutable, for any number of threads.
 */
final class LanguageModels {
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

  /** So many function words of its own a passage has to have. */
  private static final int MIN_READ = 2;

  private final List<KnownLanguage> languages;
  private final Map<String, int[]> byScript = new HashMap<>();
  private final LangdetectModel langdetect;
  private final OpenNlpModel openNlp;
  private final FunctionWords functionWords;
  private final WordGrams wordGrams;
  private final NeighbourModel neighbours;
  private final LanguageScores languageScores;
  private final ObviousLanguage obvious;

  LanguageModels(List<KnownLanguage> languages) {
    this.languages = languages;
    langdetect = new LangdetectModel(languages);
    openNlp = new OpenNlpModel(languages);
    functionWords = new FunctionWords(languages);
    wordGrams = new WordGrams(languages);
    neighbours = new NeighbourModel(languages);
    languageScores = new LanguageScores(languages);
    obvious = new ObviousLanguage(languages, langdetect);
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
    Evidence evidence = new Evidence(languages.size());
    char[] folded = new char[sample.length()];
    int length = sample.fold(folded);
    evidence.words = functionWords.score(folded, length, evidence.byWords, evidence.wordCounts);
    int piece = sample.pieceEnd();
    evidence.grams = langdetect.score(sample.text(), 0, piece, evidence.profiles);
    Ranking ranking = obvious.find(candidates, evidence);
    if (ranking != null) {
      return ranking;
    }
    int[] near = languageScores.withinReach(candidates, evidence);
    if (near.length > 1) {
      functionWords.scoreAffixes(folded, length, evidence.byWords, near);
      near = languageScores.withinReach(near, evidence);
    }
    evidence.grams +=
        langdetect.score(sample.text(), piece, sample.length(), evidence.profiles, near);
    near = languageScores.withinReach(near, evidence);
    if (near.length > 1) {
      openNlp.score(folded, length, evidence.openNlp, near);
      if (script == UnicodeScript.LATIN) {
        wordGrams.score(folded, length, evidence.letters, near);
        neighbours.score(folded, length, evidence.neighbours, near);
      }
    }
    return ranking(near, languageScores.of(near, evidence), evidence);
  }

  /**
   * Whether a text reads like one in a language, so that it need not be asked what else it is in:
   * no other language, but for its neighbours, has more of its function words.
   */
  boolean reads(TextSample sample, String tag) {
    int language = indexOf(tag);
    if (language < 0) {
      return false;
    }
    int[] counts = new int[languages.size()];
    char[] folded = new char[sample.length()];
    functionWords.score(folded, sample.fold(folded), new int[counts.length], counts);
    int most = 0;
    for (int i = 0; i < counts.length; i++) {
      boolean neighbour = languages.get(i).sharesProfile(languages.get(language));
      most = neighbour ? most : Math.max(most, counts[i]);
    }
    return counts[language] >= MIN_READ && counts[language] >= most;
  }

  /** Whether two tags name one language, or two that one profile stands for. */
  boolean areNeighbours(String tag, String other) {
    if (primary(tag).equals(primary(other))) {
      return true;
    }
    int first = indexOf(tag);
    int second = indexOf(other);
    return first >= 0 && second >= 0 && languages.get(second).sharesProfile(languages.get(first));
  }

  private int indexOf(String tag) {
    for (int i = 0; i < languages.size(); i++) {
      if (languages.get(i).tag().equals(tag)) {
        return i;
      }
    }
    return -1;
  }

  private static String primary(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  private Ranking ranking(int[] candidates, double[] scores, Evidence evidence) {
    int first = indexOfMax(scores, i -> true);
    KnownLanguage best = languages.get(candidates[first]);
    int second = indexOfMax(scores, i -> i != first);
    int stranger = indexOfMax(scores, i -> !best.sharesProfile(languages.get(candidates[i])));
    double reach = LanguageScores.reach(evidence.words);
    double lead = second < 0 ? reach : scores[first] - scores[second];
    double margin = stranger < 0 ? reach : scores[first] - scores[stranger];
    boolean neighbour =
        lead < margin && lead < SURE_OF_NEIGHBOUR + SURE_OF_NEIGHBOUR_PER_WORD * evidence.words;
    return new Ranking(
        best,
        probability(candidates[first], margin, evidence),
        evidence.words,
        neighbour,
        second < 0 ? null : languages.get(candidates[second]));
  }

  private double probability(int first, double margin, Evidence evidence) {
    KnownLanguage best = languages.get(first);
    boolean foreign =
        NEEDS_FUNCTION_WORDS.contains(best.script())
            && best.langdetect() != null
            && evidence.words >= LONG
            && evidence.wordCounts[first] < evidence.words * MIN_FUNCTION_WORDS;
    if (foreign) {
      return 0;
    }
    double fit = langdetect.fit(first, evidence.profiles[first], evidence.grams);
    return Confidence.of(
        new Confidence.Features(margin, evidence.words, evidence.wordCounts[first], fit),
        best.langdetect() != null);
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

  private static final class Holder {
    private static final LanguageModels INSTANCE = new LanguageModels(KnownLanguage.readAll());
  }
}
