package newswire.enrich.mediatopics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswire.enrich.Draft;
import newswire.enrich.mediatopics.Terms;
import newswire.enrich.mediatopics.TopLogits;
import newswire.enrich.mediatopics.TopicFeatures;
import newswire.enrich.mediatopics.Vocabulary;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Makes {@code words.bin} from sections and editors' keywords of the French press: first what
 * entities say, then what French words add. Arguments: the folder of data sets, the output.
 */
final class TopicTrainer {
  private static final float SECTION = 1;
  private static final float KEYWORD = 0.3f;
  private static final float GUESS = 0.3f;

  /** By how much concepts have to prefer a topic for it to be taken as an example of it. */
  private static final float SURE = 2.5f;

  /** Of so many articles without label, one is read for its entities, as reading takes time. */
  private static final int UNLABELLED = 4;

  private final Vocabulary vocabulary = Vocabulary.load();
  private final Terms terms = Terms.load(vocabulary);
  private final TopicFeatures features = new TopicFeatures(terms);
  private final PipelineProbe probe = new PipelineProbe();
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens headline = new Tokens();
  private final Tokens body = new Tokens();

  public static void main(String[] arguments) throws IOException {
    List<LabelledArticle> chosen =
        new LabelledSets(Path.of(arguments[0]))
            .orangeSum().stream()
                .filter(article -> article.date().compareTo(TopicTests.FRENCH_TUNING_FROM) < 0)
                .toList();
    Files.write(Path.of(arguments[1]), new TopicTrainer().train(chosen));
  }

  private byte[] train(List<LabelledArticle> articles) throws IOException {
    TopLogits untrained = TopLogits.untrained(vocabulary, terms);
    List<Example> ofEntities = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      LabelledArticle article = articles.get(i);
      if (isLabelled(article) || i % UNLABELLED == 0) {
        probe.show(article, draft -> addEntities(article, draft, untrained, ofEntities));
      }
    }
    LearntWords entities = new EntityTrainer().train(ofEntities);
    List<Example> ofWords = new ArrayList<>();
    articles.forEach(article -> addWords(article, untrained, ofWords));
    LearntWords words = new WordTrainer().train(ofWords);
    byte[] model = WordModelFile.write(Map.of("entities", entities, "fr", words));
    System.err.printf(
        "%d articles, %d and %d examples, %d bytes%n",
        articles.size(), ofEntities.size(), ofWords.size(), model.length);
    return model;
  }

  private static boolean isLabelled(LabelledArticle article) {
    return WeakLabels.section(article).length > 0 || WeakLabels.keywords(article).length > 0;
  }

  private void addEntities(
      LabelledArticle article, Draft draft, TopLogits untrained, List<Example> examples) {
    features.extract(
        article.language(),
        draft.headlineTokens(),
        draft.articleTokens(),
        draft.entities().orElse(List.of()));
    int[] ids = new int[features.entityCount()];
    float[] values = new float[ids.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = features.entity(i);
      values[i] = features.entityValue(i);
    }
    add(article, untrained, ids, values, examples);
  }

  private void addWords(LabelledArticle article, TopLogits untrained, List<Example> examples) {
    tokenizer.tokenize(article.headline(), headline);
    tokenizer.tokenize(article.body(), body);
    features.extract(article.language(), headline, body, List.of());
    int[] words = new int[features.words()];
    float[] values = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = features.word(i);
      values[i] = features.wordValue(i);
    }
    add(article, untrained, words, values, examples);
  }

  private void add(
      LabelledArticle article,
      TopLogits untrained,
      int[] keys,
      float[] values,
      List<Example> examples) {
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
      examples.add(new Example(keys, values, known, tops, importance));
    }
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
