package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.Test;

class CaseEndingsTest {
  @Test
  void endingBelongsToTheNameBefore() {
    Tokens tokens = tokens("EU:n päätös");
    assertThat(CaseEndings.with(tokens, 1)).isEqualTo(3);
    assertThat(CaseEndings.without(tokens, 0, 3)).isEqualTo(1);
  }

  @Test
  void colonBeforeASpaceOrACapitalJoinsNothing() {
    assertThat(CaseEndings.with(tokens("Kiova: sota jatkuu"), 1)).isEqualTo(1);
    assertThat(CaseEndings.with(tokens("Ukraina:Putin"), 1)).isEqualTo(1);
    assertThat(CaseEndings.with(tokens("EU:"), 1)).isEqualTo(1);
  }

  @Test
  void nameIsLearntWithoutItsEnding() {
    Tokens tokens = tokens("EU:n päätös");
    LabelledText.Name name = new LabelledText.Name(0, 4, Spans.ORGANISATION);
    assertThat(TrainingSet.labels(tokens, List.of(name)))
        .startsWith((byte) Labels.of(Spans.ORGANISATION, Labels.UNIT), (byte) 0, (byte) 0);
  }

  private static Tokens tokens(String text) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    return tokens;
  }
}
