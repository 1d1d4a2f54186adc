package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedPersonsTest {
  private static final NamedPersons PERSONS =
      new NamedPersons(List.of("spune\tO", "președintele\tB-PER", "el\tO", "domnul\tO", "casa\tO"));

  /** All words of a line are marked as one person. */
  @ParameterizedTest
  @CsvSource({
    "președintele Ion Dobre, Ion Dobre",
    "Președintele Ion Dobre, Ion Dobre",
    "polițiștii, ''",
    "El, ''",
    "Președintele, ''",
    "'Ana Dobre , directoare', Ana Dobre",
    "'Dobre , Ana', Dobre|Ana",
    "Președintele executiv Ion Dobre, Ion Dobre",
    "domnul I. Dobre, I. Dobre",
    "El Greco, El Greco",
    "Filip al II -lea, Filip al II -lea",
    "Ali al-Masri, Ali al-Masri",
    "Dumnezeu, ''"
  })
  void ofAPersonTheNameRemains(String marked, String names) {
    List<String> lines = marks(marked, "PER");
    assertThat(names(PERSONS.cut(lines))).isEqualTo(names);
  }

  @Test
  void aPlaceWithoutACapitalIsNoName() {
    assertThat(names(PERSONS.cut(marks("regiunii", "LOC")))).isEmpty();
    assertThat(names(PERSONS.cut(marks("str. Morii", "LOC")))).isEqualTo("str. Morii");
  }

  @Test
  void anArticleJoinedByAHyphenBelongsToItsWord() {
    List<String> cut = PERSONS.cut(List.of("al\tO", "PAX\tB-ORG", "-ului\tO", "și\tO", ""));
    assertThat(cut).containsExactly("al\tO", "PAX\tB-ORG", "-ului\tI-ORG", "și\tO", "");
  }

  private static List<String> marks(String words, String type) {
    List<String> tokens = List.of(words.split(" "));
    return tokens.stream()
        .map(token -> token + (token.equals(tokens.get(0)) ? "\tB-" : "\tI-") + type)
        .collect(Collectors.toList());
  }

  private static String names(List<String> lines) {
    StringBuilder names = new StringBuilder();
    for (String line : lines) {
      String token = line.substring(0, line.indexOf('\t'));
      boolean begins = line.contains("\tB-");
      if (!line.endsWith("\tO")) {
        names.append(names.isEmpty() ? "" : begins ? "|" : " ").append(token);
      }
    }
    return names.toString();
  }
}
