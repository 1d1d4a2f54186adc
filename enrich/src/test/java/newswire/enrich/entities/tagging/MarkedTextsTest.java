package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextsTest {
  @Test
  void namesLieWhereTheMarksWere() throws IOException {
    List<LabelledText> texts =
        read("# remark", "[LOC TRENTO] - Parla [PER Anna Rossi].", "", "La [GPE Provincia] tace.");
    assertThat(texts.get(0).text()).isEqualTo("TRENTO - Parla Anna Rossi.");
    assertThat(texts.get(0).names())
        .containsExactly(
            new LabelledText.Name(0, 6, Spans.PLACE), new LabelledText.Name(15, 25, Spans.PERSON));
    assertThat(texts.get(1).names()).containsExactly(new LabelledText.Name(3, 12, Spans.PLACE));
  }

  @Test
  void linesOfATextAreSentencesOfTheirOwn() throws IOException {
    assertThat(read("Titolo", "Testo.", "", "").get(0).text()).isEqualTo("Titolo\n\nTesto.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ORG Cgil", "Cgil]", "[XYZ Cgil]", "[ORG [PER Rossi]]", "[ORG ]"})
  void bracketThatIsNoMarkIsRefusedWithItsLine(String line) {
    assertThatThrownBy(() -> read("Bene.", line))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("marked.txt, line 2: a bracket is no mark");
  }

  @ParameterizedTest
  @MethodSource("languagesWithTextOfOurOwn")
  void textThatShipsIsWhole(String language) throws IOException {
    String file = "marked-" + language + ".txt";
    String text = new String(EntityModels.resource(file), StandardCharsets.UTF_8);
    List<LabelledText> texts = MarkedTexts.read(file, text.lines().toList());
    assertThat(texts).hasSizeGreaterThan(20);
    assertThat(texts)
        .allSatisfy(
            one ->
                assertThat(one.names())
                    .noneMatch(name -> one.text().substring(name.start(), name.end()).isBlank()));
  }

  private static List<String> languagesWithTextOfOurOwn() throws IOException {
    Properties recipes = Recipe.properties();
    return Recipe.languages(recipes).stream()
        .filter(language -> Recipe.of(recipes, language).own() > 0)
        .toList();
  }

  private static List<LabelledText> read(String... lines) throws IOException {
    return MarkedTexts.read("marked.txt", List.of(lines));
  }
}
