package newswire.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * BCP 47 tags in their shortest form: a script is named only where it is not the language's usual
 * one ({@code zh-Hant} beside {@code zh}, {@code sr-Latn} beside {@code sr}; Unicode CLDR, likely
 * subtags).
 */
final class LanguageTags {
  /** Scripts in which one language is written, all others of them being too rare for the news. */
  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.ORIYA, "or"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.THAANA, "dv"));

  private LanguageTags() {}

  /** The language that a script alone gives away, {@code null} if several are written in it. */
  static @Nullable String onlyLanguageOf(UnicodeScript script) {
    return ONE_LANGUAGE.get(script);
  }

  /** Whether what is written in a script is taken to be in a language without looking closer. */
  static boolean isUsualScript(@Nullable UnicodeScript script, String language) {
    return script == UnicodeScript.HAN
        ? language.startsWith("zh") || language.equals("yue")
        : script != null && language.equals(ONE_LANGUAGE.get(script));
  }
}
