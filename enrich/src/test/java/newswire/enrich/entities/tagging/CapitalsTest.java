package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CapitalsTest {
  private static final String REVIEW =
      "Best dumplings in Boise, and the waiter was friendly, although parking near the place is terrible.";
  private static final LabelledText.Name BOISE = new LabelledText.Name(18, 23, Spans.PLACE);

  @Test
  void namesStayWhereTheyWereWhenAllIsInCapitals() {
    LabelledText copy = Capitals.all(List.of(review(REVIEW))).get(0);
    assertThat(copy.text()).startsWith("BEST DUMPLINGS IN BOISE, AND");
    assertThat(copy.names()).containsExactly(BOISE);
  }

  @Test
  void textThatGrowsWithItsCapitalsIsLeftOut() {
    assertThat(Capitals.all(List.of(review(REVIEW + " Straße")))).isEmpty();
  }

  @Test
  void someWordsGetACapitalAndNothingElseChanges() {
    LabelledText copy = Capitals.atWords(List.of(review(REVIEW)), 1).get(0);
    assertThat(copy.text()).isEqualToIgnoringCase(REVIEW).isNotEqualTo(REVIEW);
    assertThat(copy.text()).contains(" in Boise, and the ").contains(" was ").contains(" is ");
    assertThat(copy.names()).containsExactly(BOISE);
    assertThat(Capitals.atWords(List.of(review(REVIEW)), 1)).containsExactly(copy);
  }

  @Test
  void smallLettersOfANameStay() {
    String name = "von Haller-Steinbrücken und Seine weiten Wälder im Norden";
    LabelledText text =
        new LabelledText(
            name, List.of(new LabelledText.Name(0, name.length(), Spans.ORGANISATION)));
    assertThat(Capitals.atWords(List.of(text), 1)).containsExactly(text);
  }

  private static LabelledText review(String text) {
    return new LabelledText(text, List.of(BOISE));
  }
}
