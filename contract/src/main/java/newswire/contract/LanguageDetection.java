package newswire.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which language and script an article is written.
 *
 * @param language BCP 47 tag, {@code und} if the text is too short or the language not known
 * @param script ISO 15924 code of most letters, absent if there are none
 * @param confidence 0 to 100
 * @param method which detector decided
 * @param declared what the source said, absent if it said nothing
 * @param alternatives other languages, best first; absent if there are none
 */
public record LanguageDetection(
    String language,
    @Nullable String script,
    int confidence,
    String method,
    @Nullable String declared,
    @Nullable List<LanguageScore> alternatives) {

  /** BCP 47 for a language that is not determined. */
  public static final String UNDETERMINED = "und";

  public LanguageDetection {
    requireNonNull(language, "language");
    Percent.require("confidence", confidence);
    requireNonNull(method, "method");
    alternatives =
        alternatives == null || alternatives.isEmpty() ? null : List.copyOf(alternatives);
  }

  /** A language that was considered. */
  public record LanguageScore(String language, int confidence) {
    public LanguageScore {
      requireNonNull(language, "language");
      Percent.require("confidence", confidence);
    }
  }
}
