package newswire.enrich.mediatopics.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import newswire.enrich.Draft;
import newswire.enrich.mediatopics.Terms;
import newswire.enrich.mediatopics.TopLogits;
import newswire.enrich.mediatopics.TopicFeatures;
import newswire.enrich.mediatopics.Vocabulary;

/**
 * Makes {@code words.bin} from sections and editors' keywords of the French press: what entities,
 * concepts and French words add to what is known without training. Seeded, one thread. For one
 * training.
 */
final class TopicTrainer {
  private static final float SECTION = 1;
  private static final float KEYWORD = 0.3f;
  private static final float GUESS = 0.3f;

  /** By how much concepts have to prefer a topic for it to be taken as an example of it. */
  private static final float SURE = 2.5f;

  /** Chosen on French articles of the second half of May 2020 and on Spanish training articles. */
  private static final double ENTITY_DECAY = 100;

  /** Chosen on the same, and on the easy articles of Telegram. */
  private static final double CONCEPT_DECAY = 300;

  private static final float LEAST_OF_ENTITY = 0.12f;
  private static final float LEAST_OF_CONCEPT = 0.01f;

  private final Vocabulary vocabulary = Vocabulary.load();
  private final Terms terms = Terms.load(vocabulary);
  private final TopLogits untrained;
  private final TopicFeatures features = new TopicFeatures(terms);
  private final PipelineProbe probe = new PipelineProbe();
  private final List<Example> ofEntities = new ArrayList<>();
  private final List<Example> ofConcepts = new ArrayList<>();
  private final List<Example> ofWords = new ArrayList<>();

  /**
   * @param entities content of {@code entities.bin}
   */
  TopicTrainer(byte[] entities) {
    this.untrained = TopLogits.untrained(vocabulary, terms, entities);
  }

  /** Content of the file, learnt from those articles that are not for choosing or measuring. */
  byte[] train(List<LabelledArticle> articles) throws IOException {
    articles.stream()
        .filter(article -> article.date().compareTo(TopicTests.FRENCH_TUNING_FROM) < 0)
        .forEach(article -> probe.show(article, draft -> add(article, draft)));
    LearntWords entities = new SparseTrainer(ENTITY_DECAY, LEAST_OF_ENTITY).train(ofEntities);
    LearntWords concepts = new SparseTrainer(CONCEPT_DECAY, LEAST_OF_CONCEPT).train(ofConcepts);
    LearntWords words = new WordTrainer().train(ofWords).speakingFor();
    return WordModelFile.write(Map.of("entities", entities, "concepts", concepts, "fr", words));
  }

  private void add(LabelledArticle article, Draft draft) {
    features.extract(
        article.language(),
        draft.headlineTokens(),
        draft.articleTokens(),
        draft.entities().orElse(List.of()));
    float[] known = new float[TopLogits.TOPS];
    untrained.compute(article.language(), features, known);
    int[] tops = WeakLabels.section(article);
    float importance = SECTION;
    if (tops.length == 0) {
      tops = WeakLabels.keywords(article);
      importance = KEYWORD;
    }
    if (tops.length == 0) {
      tops = sure(known);
      importance = GUESS;
    }
    if (tops.length > 0) {
      add(known, tops, importance);
    }
  }

  private void add(float[] known, int[] tops, float importance) {
    ofEntities.add(
        new Example(
            keys(features.entityCount(), features::entity),
            values(features.entityCount(), features::entityValue),
            known,
            tops,
            importance));
    ofConcepts.add(
        new Example(
                keys(features.concepts(), i -> terms.key(features.concept(i))),
                values(features.concepts(), features::conceptValue),
                known,
                tops,
                importance)
            .withBias());
    ofWords.add(
        new Example(
                keys(features.words(), features::word),
                values(features.words(), features::wordValue),
                known,
                tops,
                importance)
            .withBias());
  }

  private static int[] keys(int size, IntUnaryOperator key) {
    return IntStream.range(0, size).map(key).toArray();
  }

  private interface FloatOf {
    float value(int i);
  }

  private static float[] values(int size, FloatOf value) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = value.value(i);
    }
    return values;
  }

  private static int[] sure(float[] known) {
    int best = 0;
    float second = 0;
    for (int top = 1; top < known.length; top++) {
      if (known[top] > known[best]) {
        second = known[best];
        best = top;
      } else {
        second = Math.max(second, known[top]);
      }
    }
    return known[best] - second > SURE ? new int[] {best} : new int[0];
  }
}
