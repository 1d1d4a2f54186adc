package newswire.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswire.contract.LanguageDetection;
import newswire.contract.LanguageDetection.LanguageScore;
import newswire.enrich.language.LanguageModels.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which language an article is written: by its script where that decides, else by the
 * models of {@code langdetect} and OpenNLP and by function words, on a sample of the text.
 *
 * <p>Immutable and safe for use by any number of threads. Deterministic: the same text gets the
 * same answer in every process. What the source declared is reported, never believed.
 */
public final class LanguageDetector {
  /** Below this many letters nothing is certain. */
  private static final int MIN_LETTERS = 8;

  /** The same where most letters are syllables, or vowels are no letters of their own. */
  private static final int MIN_LETTERS_OF_SYLLABLES = 5;

  private static final Set<UnicodeScript> ALPHABETS =
      Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.ARABIC);

  /**
   * Less likely answers are not given. Of few words less is asked, because the models are less sure
   * of them, and right more often than they say.
   */
  private static final double MIN_PROBABILITY = 0.35;

  private static final double MIN_PROBABILITY_SHORT = 0.05;
  private static final int SHORT = 40;

  /** Where a near neighbour is not ruled out, or there is no model but a list of words. */
  private static final int MAX_CONFIDENCE_IN_DOUBT = 80;

  /** A passage has to be longer, and its language surer, than an article's. */
  private static final int MIN_LETTERS_OF_PASSAGE = 40;

  private static final int MIN_CONFIDENCE_OF_PASSAGE = 60;
  private static final int SCRIPT_CONFIDENCE = 99;
  private static final int MAX_CONFIDENCE = 99;

  private final LanguageModels models = LanguageModels.instance();

  /**
   * Detects the main language of an article.
   *
   * @param headline absent if the article has none
   * @param declared the BCP 47 tag that the source gave, absent if it gave none
   * @return {@code und} with confidence 0 if the text is too short or the language not known
   */
  public LanguageDetection detect(
      @Nullable String headline, String body, @Nullable String declared) {
    return detect(TextSample.of(headline, body), declared);
  }

  /**
   * Detects whether a passage is in another language than the article that it stands in.
   *
   * @param language the article's
   * @return empty if it is in the article's language, too short, or not certain
   */
  public Optional<LanguageDetection> detectForeign(
      String text, int start, int end, String language) {
    TextSample sample = TextSample.ofPart(text, start, end);
    if (sample.scripts().letters() < MIN_LETTERS_OF_PASSAGE
        || LanguageTags.isUsualScript(sample.scripts().dominant(), language)
        || models.reads(sample, language)) {
      return Optional.empty();
    }
    return Optional.of(detect(sample, null))
        .filter(found -> found.confidence() >= MIN_CONFIDENCE_OF_PASSAGE)
        .filter(found -> !models.areNeighbours(found.language(), language));
  }

  private LanguageDetection detect(TextSample sample, @Nullable String declared) {
    UnicodeScript script = sample.scripts().dominant();
    if (script == null) {
      return undetermined(null, declared);
    }
    sample.keepOnly(script);
    String only = LanguageTags.onlyLanguageOf(script);
    if (only != null) {
      return new LanguageDetection(
          only, Scripts.code(script), SCRIPT_CONFIDENCE, "script", declared, null);
    }
    if (script == UnicodeScript.HAN) {
      return han(sample, declared);
    }
    if (sample.scripts().letters() < minLetters(script)) {
      return undetermined(Scripts.code(script), declared);
    }
    return byModels(sample, script, declared);
  }

  private static int minLetters(UnicodeScript script) {
    return ALPHABETS.contains(script) ? MIN_LETTERS : MIN_LETTERS_OF_SYLLABLES;
  }

  private LanguageDetection byModels(
      TextSample sample, UnicodeScript script, @Nullable String declared) {
    Ranking ranking = models.rank(sample, script);
    if (ranking == null || ranking.probability() < minimum(ranking.words())) {
      return undetermined(Scripts.code(script), declared);
    }
    return new LanguageDetection(
        ranking.best().tag(),
        Scripts.code(script),
        confidence(ranking),
        method(ranking.best()),
        declared,
        alternatives(ranking));
  }

  private static double minimum(int words) {
    return words < SHORT ? MIN_PROBABILITY_SHORT : MIN_PROBABILITY;
  }

  private static int confidence(Ranking ranking) {
    int confidence = percent(ranking.probability());
    boolean doubt = ranking.neighbourPossible() || ranking.best().hasNoModel();
    return doubt ? Math.min(confidence, MAX_CONFIDENCE_IN_DOUBT) : confidence;
  }

  private static String method(KnownLanguage language) {
    if (language.langdetect() != null) {
      return "langdetect";
    }
    return language.openNlp() != null ? "opennlp" : "words";
  }

  private static List<LanguageScore> alternatives(Ranking ranking) {
    KnownLanguage second = ranking.second();
    int rest = 100 - confidence(ranking);
    return second == null ? List.of() : List.of(new LanguageScore(second.tag(), rest));
  }

  private static LanguageDetection han(TextSample sample, @Nullable String declared) {
    HanScript.Verdict verdict =
        HanScript.verdict(sample.text(), sample.length(), sample.scripts().letters());
    return new LanguageDetection(
        verdict.language(), verdict.script(), verdict.confidence(), "script", declared, null);
  }

  private static LanguageDetection undetermined(
      @Nullable String script, @Nullable String declared) {
    return new LanguageDetection(LanguageDetection.UNDETERMINED, script, 0, "none", declared, null);
  }

  private static int percent(double probability) {
    return Math.min(MAX_CONFIDENCE, (int) Math.round(probability * 100));
  }
}
