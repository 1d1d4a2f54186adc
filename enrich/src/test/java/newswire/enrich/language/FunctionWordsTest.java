package newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionWordsTest {
  private final FunctionWords words =
      new FunctionWords(List.of(language("na", "oku*", "*itat", "*zv*"), language("and")));

  @ParameterizedTest
  @CsvSource({
    "okulya, true",
    "oku, true",
    "wokulya, false",
    "qualitat, true",
    "itat, true",
    "itats, false",
    "mazvita, true",
    "zv, true",
    "zav, false",
    "na, true",
    "nana, false"
  })
  void beginningsEndingsAndPartsOfWordsCount(String word, boolean says) {
    int[] scores = score(word);

    assertThat(scores[0] > 0).isEqualTo(says);
    assertThat(scores[1]).isZero();
  }

  @Test
  void wordSaysMoreThanABeginning() {
    assertThat(score("na")[0]).isGreaterThan(score("okulya")[0]);
  }

  @Test
  void onlyWholeWordsAreCountedAsFunctionWords() {
    int[] counts = new int[2];
    char[] text = " na okulya ".toCharArray();

    assertThat(words.score(text, text.length, new int[2], counts)).isEqualTo(2);
    assertThat(counts[0]).isEqualTo(1);
  }

  private int[] score(String word) {
    int[] scores = new int[2];
    char[] text = (" " + word + " ").toCharArray();
    words.score(text, text.length, scores, new int[2]);
    words.scoreAffixes(text, text.length, scores, new int[] {0, 1});
    return scores;
  }

  private static KnownLanguage language(String... words) {
    return new KnownLanguage("xx", "Latn", null, null, false, List.of(words), List.of());
  }
}
