package newswire.enrich.mediatopics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.Test;

class TermHitsTest {
  private static final int POLITICS = 11;
  private static final int SPORT = 15;

  @Test
  void aTermWithinALongerOneOfAnotherTopTopicDoesNotCount() {
    TermHits hits =
        find("The Premier League", line(POLITICS, "premier"), line(SPORT, "premier league"));

    assertThat(terms(hits)).containsExactly(1);
  }

  @Test
  void aTermWithinALongerOneOfItsOwnTopTopicCounts() {
    TermHits hits =
        find(
            "the world bank",
            line(POLITICS, "bank"),
            line(SPORT, "world bank"),
            line(POLITICS, "world bank"));

    assertThat(terms(hits)).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void aTermThatReachesBeyondALongerOneCounts() {
    TermHits hits =
        find(
            "grand slam title race", line(SPORT, "grand slam title"), line(POLITICS, "title race"));

    assertThat(terms(hits)).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void theSameTermElsewhereInTheTextCounts() {
    TermHits hits =
        find(
            "The premier saw a Premier League match.",
            line(POLITICS, "premier"),
            line(SPORT, "premier league"));

    assertThat(terms(hits)).containsExactlyInAnyOrder(0, 1);
    assertThat(hits.size()).isEqualTo(2);
    assertThat(hits.start(0)).isEqualTo(4);
    assertThat(hits.end(0)).isEqualTo(11);
  }

  @Test
  void companiesSpeakForTechnologyWhereTopicsCompete() {
    Vocabulary vocabulary = Vocabulary.load();
    Terms terms = Terms.load(vocabulary);

    assertThat(IntStream.range(0, terms.size()).filter(c -> !terms.beside(c).isEmpty()).boxed())
        .isNotEmpty()
        .allSatisfy(
            concept -> {
              assertThat(vocabulary.top(terms.topic(concept))).isEqualTo(12);
              assertThat(terms.beside(concept)).containsOnlyKeys(12);
            });
  }

  private static TermFile.Line line(int topic, String term) {
    return new TermFile.Line(Integer.toString(topic), 1, Map.of("en", List.of(term)));
  }

  private static TermHits find(String body, TermFile.Line... lines) {
    Terms terms = Terms.of(List.of(lines), Integer::parseInt, topic -> topic);
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(body, tokens);
    TermHits hits = new TermHits(terms);
    hits.find(terms.trie("en").orElseThrow(), new Tokens(), tokens);
    return hits;
  }

  private static List<Integer> terms(TermHits hits) {
    return IntStream.range(0, hits.terms()).map(hits::term).boxed().toList();
  }
}
