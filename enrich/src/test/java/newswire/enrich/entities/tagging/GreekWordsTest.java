package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreekWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Μητσοτάκης, ΜΗΤΣΟΤΑΚΗ",
    "Κυριάκος, Κυριάκου",
    "Ελλάδα, Ελλάδας",
    "Αθήνα, Αθηνών",
    "Θεσσαλονίκη, ΘΕΣΣΑΛΟΝΙΚΗΣ"
  })
  void casesAndCapitalsHaveOneStem(String name, String form) {
    assertThat(stem(form)).isEqualTo(stem(name));
  }

  @Test
  void shortWordsAndOtherLettersKeepTheirEnds() {
    assertThat(stem("Κως")).isNotEqualTo(stem("Κω"));
    assertThat(stem("Berlin")).isNotEqualTo(stem("Berli"));
  }

  @Test
  void capitalsHaveNoAccents() {
    LabelledText text =
        new LabelledText("Ο Μαΐστρος στη Λήμνο", List.of(new LabelledText.Name(15, 20, 1)));
    assertThat(Capitals.all(List.of(text)))
        .containsExactly(new LabelledText("Ο ΜΑΙΣΤΡΟΣ ΣΤΗ ΛΗΜΝΟ", text.names()));
  }

  private static long stem(String word) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(word, tokens);
    return GreekWords.stem(tokens, 0);
  }
}
