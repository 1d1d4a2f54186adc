package newswire.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import newswire.contract.Article;
import newswire.contract.Article.Body;
import newswire.contract.Article.Headline;
import newswire.contract.Article.Standard;
import newswire.contract.ArticleUri;

/**
 * Any number of different articles made from a few: each draws sentences of one sample, in an order
 * of its own, up to a length drawn around the mean of press articles. Seeded: the same number gives
 * the same article. Immutable.
 */
final class BenchArticles {
  /** Mean length of an article's text in characters, as in docs/benchmarks.md. */
  private static final int MEAN_LENGTH = 2_900;

  private final List<Article> samples;
  private final List<List<String>> sentences;

  /**
   * @param samples articles of any languages; at least one
   */
  BenchArticles(List<Article> samples) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("no articles to make more of: name a folder of articles");
    }
    this.samples = List.copyOf(samples);
    this.sentences = samples.stream().map(BenchArticles::sentences).toList();
  }

  /** The article of this number. */
  Article get(int number) {
    Random random = new Random(number);
    int sample = random.nextInt(samples.size());
    int length = MEAN_LENGTH / 2 + random.nextInt(MEAN_LENGTH);
    String body = body(sentences.get(sample), length, random);
    String headline = samples.get(sample).headline();
    return new Article(
        ArticleUri.ofSourceId("bench", Integer.toString(number)),
        Standard.NINJS,
        Article.TEXT,
        null,
        null,
        null,
        null,
        headline.isEmpty() ? null : List.of(new Headline("main", "text/plain", headline)),
        List.of(new Body("main", "text/plain", body.length(), body.split("\\s+").length, body)),
        null,
        null);
  }

  private static String body(List<String> sentences, int length, Random random) {
    StringBuilder body = new StringBuilder(length + 500);
    int sinceBreak = 0;
    while (body.length() < length) {
      if (body.length() > 0) {
        sinceBreak = (sinceBreak + 1) % 4;
        body.append(sinceBreak == 0 ? "\n\n" : " ");
      }
      body.append(sentences.get(random.nextInt(sentences.size())));
    }
    return body.toString();
  }

  private static List<String> sentences(Article article) {
    List<String> sentences = new ArrayList<>();
    for (String paragraph : article.body().split("\n+")) {
      sentences.addAll(Arrays.asList(paragraph.split("(?<=[.!?…]) +")));
    }
    sentences.removeIf(String::isBlank);
    return sentences;
  }
}
