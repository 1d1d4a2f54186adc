package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Emmanuel Macron, Macron",
    "Ursula von der Leyen, von der Leyen",
    "'Vincent van\n  Gogh', van Gogh",
    "Sammy Davis Jr, Davis",
    "Davis Jr, null",
    "De la Cruz, la Cruz",
    "'  Anna Maria   Jopek ', Jopek"
  })
  void theFamilyNameKeepsItsParticles(String name, String surname) {
    assertThat(String.valueOf(PersonNames.surname(name))).isEqualTo(surname);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Macron", "Jair M.", "Xi Li"})
  void aSingleWordOrLetterIsNone(String name) {
    assertThat(PersonNames.surname(name)).isNull();
  }
}
