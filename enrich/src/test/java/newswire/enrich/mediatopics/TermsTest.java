package newswire.enrich.mediatopics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static final Terms TERMS = Terms.load(Vocabulary.load());

  @Test
  void everyConceptHasAKeyOfItsOwn() {
    assertThat(IntStream.range(0, TERMS.size()).map(TERMS::key).boxed().toList())
        .doesNotHaveDuplicates()
        .doesNotContain(0);
  }

  @Test
  void someOfTheConceptsWereLearntAbout() {
    WordModel learnt = WordModel.load().get(WordModel.CONCEPTS);

    assertThat(learnt).isNotNull();
    assertThat(
            IntStream.range(0, TERMS.size())
                .filter(concept -> isKnown(learnt, TERMS.key(concept)))
                .count())
        .isGreaterThan(TERMS.size() / 2);
  }

  private static boolean isKnown(WordModel learnt, int key) {
    return IntStream.range(0, TopLogits.TOPS).anyMatch(top -> learnt.ofConcept(key, top) != 0);
  }
}
