package newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KnownLanguageTest {
  private static final List<KnownLanguage> LANGUAGES = KnownLanguage.readAll();

  @Test
  void tagsAreWellFormedAndUnique() {
    assertThat(LANGUAGES).extracting(KnownLanguage::tag).doesNotHaveDuplicates();
    assertThat(LANGUAGES)
        .allSatisfy(
            language ->
                assertThat(Locale.forLanguageTag(language.tag()).toLanguageTag())
                    .isEqualTo(language.tag()));
  }

  @Test
  void everyLanguageHasAScriptOfIso15924AndWords() {
    assertThat(LANGUAGES)
        .allSatisfy(
            language -> {
              assertThat(language.script()).matches("[A-Z][a-z]{3}");
              assertThat(language.words()).hasSizeGreaterThan(9);
            });
  }

  @Test
  void codesOfLangdetectAreItsOwn() {
    assertThat(LANGUAGES)
        .extracting(KnownLanguage::langdetect)
        .filteredOn(code -> code != null)
        .isSubsetOf(LangdetectProfiles.LANGUAGES);
  }

  @Test
  void vocabularyIsNoAffixAndHasNoWordTwice() {
    assertThat(LANGUAGES)
        .allSatisfy(
            language -> {
              assertThat(language.vocabulary()).noneMatch(word -> word.contains("*"));
              assertThat(language.vocabulary()).doesNotContainAnyElementsOf(language.words());
              assertThat(language.words()).doesNotContain("+");
            });
  }

  @Test
  void neighbourShownInAnotherScriptIsNotBorrowed() {
    KnownLanguage serbian =
        LANGUAGES.stream()
            .filter(language -> language.tag().equals("sr"))
            .findFirst()
            .orElseThrow();

    assertThat(serbian.langdetect()).isEqualTo("hr");
    assertThat(serbian.borrowed()).isFalse();
  }
}
