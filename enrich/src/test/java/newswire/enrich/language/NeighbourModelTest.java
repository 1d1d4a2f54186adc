package newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourModelTest {
  private final List<KnownLanguage> languages = KnownLanguage.readAll();
  private final NeighbourModel neighbours = new NeighbourModel(languages);

  @Test
  void tellsSerbianWordsFromCroatianOnes() {
    int[] scores = score(" takođe saopštenje tokom januara ", "hr", "bs", "sr-Latn");

    assertThat(scores[index("hr")]).isNegative();
    assertThat(scores[index("sr-Latn")]).isZero();
  }

  @Test
  void tellsBosnianByYatAndWordsTogether() {
    int[] scores = score(" predsjednik saradnja vrijeme hiljada ", "hr", "bs", "sr-Latn");

    assertThat(scores[index("hr")]).isNegative();
    assertThat(scores[index("bs")]).isZero();
    assertThat(scores[index("sr-Latn")]).isNegative();
  }

  @Test
  void saysNothingWhereOneOfTheGroupIsAlone() {
    assertThat(score(" takođe saopštenje ", "hr", "pl")).containsOnly(0);
  }

  private int[] score(String text, String... tags) {
    int[] scores = new int[languages.size()];
    int[] candidates = new int[tags.length];
    for (int i = 0; i < tags.length; i++) {
      candidates[i] = index(tags[i]);
    }
    neighbours.score(text.toCharArray(), text.length(), scores, candidates);
    return scores;
  }

  private int index(String tag) {
    return languages.stream().map(KnownLanguage::tag).toList().indexOf(tag);
  }
}
