package newswire.enrich.mediatopics.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * OpenNLP's document categoriser, naive Bayes over words, trained on a set's own articles: what a
 * reader gets who labels some thousand articles and takes a ready library.
 */
final class OpenNlpAnchor implements SingleLabelTest.Guesser {
  private static final int CUTOFF = 2;

  private final DocumentCategorizerME categorizer;

  OpenNlpAnchor(List<LabelledArticle> training) throws IOException {
    List<DocumentSample> samples = new ArrayList<>();
    training.forEach(article -> samples.add(new DocumentSample(article.label(), words(article))));
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, NaiveBayesTrainer.NAIVE_BAYES_VALUE);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    this.categorizer =
        new DocumentCategorizerME(
            DocumentCategorizerME.train(
                training.get(0).language(),
                ObjectStreamUtils.createObjectStream(samples),
                parameters,
                new DoccatFactory()));
  }

  @Override
  public String guess(LabelledArticle article) {
    return categorizer.getBestCategory(categorizer.categorize(words(article)));
  }

  private static String[] words(LabelledArticle article) {
    String text = article.headline() + " " + article.body();
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new);
  }
}
