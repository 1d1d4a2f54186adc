package newswire.enrich.mediatopics.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newswire.contract.MediaTopic;
import newswire.enrich.mediatopics.MediaTopicClassifier;

/**
 * Draws tags below level one for judging by hand: 100 from French articles after the training, 100
 * from English ones, at most two an article, by a fixed seed. Prints number, article (a hash of
 * headline and body), code and headline. Argument: the folder of data sets.
 */
final class TagSample {
  private static final int TAGS = 100;
  private static final int TAGS_PER_ARTICLE = 2;
  private static final long SEED = 11;

  private final MediaTopicClassifier classifier = MediaTopicClassifier.load();

  private TagSample() {}

  public static void main(String[] arguments) throws IOException {
    LabelledSets sets = new LabelledSets(Path.of(arguments[0]));
    List<LabelledArticle> french =
        sets.orangeSum().stream()
            .filter(article -> article.date().compareTo(TopicTests.FRENCH_TEST_FROM) >= 0)
            .toList();
    List<LabelledArticle> english =
        sets.telegram().stream().filter(article -> article.language().equals("en")).toList();
    TagSample sample = new TagSample();
    for (int language = 0; language < 2; language++) {
      Random random = new Random(SEED);
      List<List<LabelledArticle>> shuffled =
          List.of(new ArrayList<>(french), new ArrayList<>(english));
      shuffled.forEach(articles -> Collections.shuffle(articles, random));
      sample.draw(shuffled.get(language), random);
    }
  }

  private void draw(List<LabelledArticle> shuffled, Random random) {
    int drawn = 0;
    for (LabelledArticle article : shuffled) {
      if (drawn == TAGS) {
        return;
      }
      List<MediaTopic> topics = narrower(article);
      if (topics.isEmpty()) {
        continue;
      }
      Collections.shuffle(topics, random);
      for (int i = 0; i < Math.min(TAGS_PER_ARTICLE, topics.size()) && drawn < TAGS; i++) {
        System.out.printf(
            "%d\t%s\t%s\t%s\t%s%n",
            ++drawn,
            article.language(),
            id(article),
            topics.get(i).code(),
            article.headline().strip());
      }
    }
  }

  private List<MediaTopic> narrower(LabelledArticle article) {
    List<MediaTopic> topics =
        new ArrayList<>(
            classifier
                .classify(article.language(), article.headline(), article.body(), List.of())
                .orElse(List.of()));
    topics.removeIf(topic -> topic.code().endsWith("000000"));
    return topics;
  }

  static String id(LabelledArticle article) {
    try {
      byte[] text = (article.headline() + "\n" + article.body()).getBytes(UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return String.format("%064x", new BigInteger(1, hash)).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every Java platform has it.
    }
  }
}
