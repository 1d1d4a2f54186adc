package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import newswire.contract.TextField;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedTextsTest {
  @Test
  void marksBecomeLinksOfHeadlineAndBody() throws IOException {
    List<LinkDocument> texts =
        read("# remark", "Snow in [Q90 Paris]", "[? Ada Roe] skis.", "", "[Q64 Berlin] waits");
    LinkDocument first = texts.get(0);
    assertThat(first.headlineText()).isEqualTo("Snow in Paris");
    assertThat(first.bodyText()).isEqualTo("Ada Roe skis.");
    assertThat(first.gold())
        .containsExactly(
            new LinkDocument.Gold(8, 13, 90, false), new LinkDocument.Gold(15, 22, 0, false));
    assertThat(texts.get(1).text()).isEqualTo("Berlin waits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[Q90 Paris", "Paris]", "[LOC Paris]", "[Q90 [? A] B]", "[Q90 ]"})
  void bracketThatIsNoMarkIsRefusedWithItsLine(String line) {
    assertThatThrownBy(() -> read("Fine.", line))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("linked.txt, line 2: a bracket is no mark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr", "it"})
  void indexHoldsEveryIdUnderItsNameInTheTextsThatShip(String language) throws IOException {
    Reading reading = new Reading(NameIndexes.load(List.of()), Inflections.load());
    List<String> missing = new ArrayList<>();
    List<LinkDocument> texts = LinkedTexts.load(language);
    for (LinkDocument text : texts) {
      reading.begin(field(""), field(text.text()), language);
      for (LinkDocument.Gold gold : text.gold()) {
        if (gold.id() != 0 && !isNamed(reading, text, gold)) {
          missing.add("Q" + gold.id() + " " + text.text().substring(gold.start(), gold.end()));
        }
      }
    }
    assertThat(texts).hasSizeGreaterThan(50);
    assertThat(missing).isEmpty();
  }

  /** Whether the entity bears the name, or a longer one that the text calls it by before. */
  private static boolean isNamed(Reading reading, LinkDocument text, LinkDocument.Gold gold) {
    if (isBearer(reading, gold)) {
      return true;
    }
    String name = text.text().substring(gold.start(), gold.end());
    return text.gold().stream()
        .filter(other -> other.id() == gold.id() && other.start() < gold.start())
        .filter(other -> text.text().substring(other.start(), other.end()).contains(name))
        .anyMatch(other -> isBearer(reading, other));
  }

  private static boolean isBearer(Reading reading, LinkDocument.Gold gold) {
    WordScan words = reading.words(TextField.BODY);
    int first = 0;
    while (words.start[first] < gold.start()) {
      first++;
    }
    int end = first;
    while (end < words.count && words.end[end] <= gold.end()) {
      end++;
    }
    return end > first
        && words.start[first] == gold.start()
        && words.end[end - 1] == gold.end()
        && reading.bearers(TextField.BODY, first, end).stream()
            .anyMatch(bearer -> bearer.id() == gold.id());
  }

  private static FieldText field(String text) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    return new FieldText(tokens, null);
  }

  private static List<LinkDocument> read(String... lines) throws IOException {
    return LinkedTexts.read("linked.txt", "en", List.of(lines));
  }
}
