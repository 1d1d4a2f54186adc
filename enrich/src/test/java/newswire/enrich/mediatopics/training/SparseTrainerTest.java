package newswire.enrich.mediatopics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparseTrainerTest {
  private static final int OFTEN = 7;
  private static final int TELLING = 11;
  private static final int SELDOM = 13;
  private static final int SPORT = 14;
  private static final int POLITICS = 10;

  @Test
  void learnsWhatOccursWithATopic() {
    LearntWords learnt = new SparseTrainer(1, 0).train(examples(false));

    assertThat(weight(learnt, TELLING, SPORT)).isGreaterThan(0.3f);
    assertThat(weight(learnt, TELLING, POLITICS)).isNegative();
  }

  @Test
  void whatIsSeldomGetsNoWeight() {
    assertThat(new SparseTrainer(1, 0).train(examples(false)).words()).doesNotContain(SELDOM);
  }

  @Test
  void biasTakesUpHowOftenATopicOccurs() {
    float alone = weight(new SparseTrainer(1, 0).train(examples(false)), OFTEN, POLITICS);
    float besideBias = weight(new SparseTrainer(1, 0).train(examples(true)), OFTEN, POLITICS);

    assertThat(besideBias).isLessThan(alone);
  }

  @Test
  void onlyWhatSpeaksForATopicIsKept() {
    LearntWords learnt = new SparseTrainer(1, 0).train(examples(false));
    LearntWords kept = learnt.speakingFor();

    assertThat(weight(kept, TELLING, SPORT)).isEqualTo(weight(learnt, TELLING, SPORT));
    assertThat(weight(kept, TELLING, POLITICS)).isZero();
  }

  /** Thirty articles on politics, ten on sport; one word in all of them, another only in sport. */
  private static List<Example> examples(boolean bias) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean sport = i % 4 == 0;
      int[] words = sport ? new int[] {OFTEN, TELLING} : new int[] {OFTEN, i == 1 ? SELDOM : 5};
      Example example =
          new Example(
              words, new float[] {1, 1}, new float[17], new int[] {sport ? SPORT : POLITICS}, 1);
      examples.add(bias ? example.withBias() : example);
    }
    return examples;
  }

  private static float weight(LearntWords learnt, int word, int top) {
    for (int i = 0; i < learnt.words().length; i++) {
      if (learnt.words()[i] == word) {
        return learnt.weights()[top][i];
      }
    }
    throw new AssertionError("nothing was learnt about " + word);
  }
}
