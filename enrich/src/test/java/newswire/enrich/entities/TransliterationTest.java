package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
  private final Transliteration transliteration = Transliteration.load();

  @ParameterizedTest
  @CsvSource({
    "Лукашенко, fr, Loukachenko",
    "Лукашенко, en, Lukashenko",
    "Лукашенко, de, Lukaschenko",
    "Лукашенко, pl, Łukaszenko",
    "Лукашенко, nl, Loekasjenko",
    "Лукашенко, cs, Lukašenko",
    "Путин, fr, Poutine",
    "Путин, de, Putin",
    "Путин, nl, Poetin",
    "Шойгу, fr, Choïgou",
    "Шойгу, de, Schojgu",
    "Шойгу, pl, Szojgu",
    "Хрущев, fr, Khrouchtchev",
    "Жуковский, en, Zhukovsky",
    "Жуковский, fr, Joukovski",
    "Матвеев, fr, Matveïev"
  })
  void familyNamesAreWrittenAsEachLanguageDoes(String cyrillic, String language, String expected) {
    assertThat(transliteration.word(cyrillic, language)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Сергей, fr, Sergueï", "Александр, fr, Alexandre", "Владимир, de, Wladimir"})
  void givenNamesHaveTheirOwnForms(String cyrillic, String language, String expected) {
    assertThat(transliteration.givenName(cyrillic, language)).first().isEqualTo(expected);
  }
}
