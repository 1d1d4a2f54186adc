package newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordGramsTest {
  private static final int[] BOTH = {0, 1};

  private final WordGrams grams =
      new WordGrams(
          List.of(
              language("Latn", List.of("kwaye", "*tsho"), List.of("iindlela")),
              language("Latn", List.of("the"), List.of("road"))));

  @Test
  void wordThatIsInNoListIsToldByItsLetters() {
    int[] scores = score("iindaba", BOTH);

    assertThat(scores[0]).isPositive();
    assertThat(scores[1]).isZero();
  }

  @Test
  void wordsAndVocabularyCount() {
    assertThat(score("kwaye", BOTH)[0]).isPositive();
    assertThat(score("road", BOTH)[1]).isPositive();
  }

  @Test
  void affixesAreNoWords() {
    assertThat(score("otsho", BOTH)[0]).isZero();
  }

  @Test
  void onlyLanguagesAskedForAreScored() {
    assertThat(score("kwaye", new int[] {1})[0]).isZero();
  }

  @Test
  void otherScriptsAreLeftToTheModels() {
    WordGrams cyrillic = new WordGrams(List.of(language("Cyrl", List.of("и", "да"), List.of())));
    int[] scores = new int[1];
    char[] text = " да ".toCharArray();

    cyrillic.score(text, text.length, scores, new int[] {0});

    assertThat(scores[0]).isZero();
  }

  private int[] score(String word, int[] languages) {
    int[] scores = new int[2];
    char[] text = (" " + word + " ").toCharArray();
    grams.score(text, text.length, scores, languages);
    return scores;
  }

  private static KnownLanguage language(
      String script, List<String> words, List<String> vocabulary) {
    return new KnownLanguage("xx", script, null, null, false, words, vocabulary);
  }
}
