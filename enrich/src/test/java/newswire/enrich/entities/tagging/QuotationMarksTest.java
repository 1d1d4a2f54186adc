package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          НАК «Нафтогаз України| » та | НАК «Нафтогаз України»
          НАК "Нафтогаз України| " та | НАК "Нафтогаз України"
          ТОВ «ЛБК «Наш Дім| », яке   | ТОВ «ЛБК «Наш Дім»
          ФК «Верес»| » та            | ФК «Верес»
          «Наші гроші| » пишуть       | «Наші гроші»
          Наші гроші »| пишуть        | Наші гроші
          Наші гроші "| пишуть        | Наші гроші
          Динамо| » програло          | Динамо
          завод «Маяк» Києва| » та    | завод «Маяк» Києва
          Verein „Die Brücke| “ und   | Verein „Die Brücke“
          ФК «Верес|, «Зоря» та інші    | ФК «Верес
          """)
  void nameEndsWithTheMarkThatItOpened(String name, String after, String expected) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(name + after, tokens);
    int last = 0;
    while (tokens.end(last) < name.length()) {
      last++;
    }
    int end = QuotationMarks.end(tokens, 0, last + 1, tokens.size());
    assertThat((name + after).substring(0, tokens.end(end - 1))).isEqualTo(expected);
  }
}
