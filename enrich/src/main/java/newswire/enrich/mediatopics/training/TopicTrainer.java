package newswire.enrich.mediatopics.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswire.enrich.mediatopics.Terms;
import newswire.enrich.mediatopics.TopLogits;
import newswire.enrich.mediatopics.TopicFeatures;
import newswire.enrich.mediatopics.Vocabulary;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Makes {@code words.bin} from sections and editors' keywords of the French press. Arguments: the
 * folder of data sets, the first day that is not trained on ({@code yyyy-mm-dd}), the output.
 */
final class TopicTrainer {
  private static final float SECTION = 1;
  private static final float KEYWORD = 0.3f;
  private static final float GUESS = 0.3f;

  /** By how much concepts have to prefer a topic for it to be taken as an example of it. */
  private static final float SURE = 2.5f;

  private final Vocabulary vocabulary = Vocabulary.load();
  private final Terms terms = Terms.load(vocabulary);
  private final TopLogits concepts = TopLogits.ofConcepts(vocabulary, terms);
  private final TopicFeatures features = new TopicFeatures(terms);
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens headline = new Tokens();
  private final Tokens body = new Tokens();

  public static void main(String[] arguments) throws IOException {
    List<LabelledArticle> articles = new LabelledSets(Path.of(arguments[0])).orangeSum();
    List<LabelledArticle> chosen =
        articles.stream().filter(article -> article.date().compareTo(arguments[1]) < 0).toList();
    List<Example> examples = new TopicTrainer().examples(chosen);
    byte[] model = WordModelFile.write(Map.of("fr", new WordTrainer().train(examples)));
    Files.write(Path.of(arguments[2]), model);
    System.err.printf(
        "%d articles, %d examples, %d bytes%n", chosen.size(), examples.size(), model.length);
  }

  private List<Example> examples(List<LabelledArticle> articles) {
    List<Example> examples = new ArrayList<>();
    for (LabelledArticle article : articles) {
      tokenizer.tokenize(article.headline(), headline);
      tokenizer.tokenize(article.body(), body);
      features.extract(article.language(), headline, body);
      float[] known = new float[TopLogits.TOPS];
      concepts.compute(article.language(), features, known);
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
        examples.add(example(known, tops, importance));
      }
    }
    return examples;
  }

  private Example example(float[] known, int[] tops, float importance) {
    int[] words = new int[features.words()];
    float[] values = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = features.word(i);
      values[i] = features.wordValue(i);
    }
    return new Example(words, values, known, tops, importance);
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
