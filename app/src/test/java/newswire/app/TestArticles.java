package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswire.contract.Article;
import newswire.contract.Json;
import newswire.contract.KafkaConnection;
import newswire.contract.Topics;
import newswire.ingest.ArticleReader;
import newswire.ingest.Limits;
import newswire.ingest.SourceItem;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Articles for tests: the seeds, and more made from them. */
final class TestArticles {
  /** How many articles the seeds hold. */
  static final int SEED_COUNT = 19;

  private TestArticles() {}

  /** Where the seeds are. */
  static Path seeds() {
    return Path.of(System.getProperty("newswire.root"), "seeds");
  }

  /** This many different articles in the languages of the seeds. */
  static List<Article> varied(int count) {
    List<Article> seeds = new ArrayList<>();
    new ArticleReader(Limits.DEFAULT, System.in)
        .read(
            List.of(seeds().toString()),
            item -> {
              if (item instanceof SourceItem.Found found) {
                seeds.add(found.article());
              }
            });
    BenchArticles more = new BenchArticles(seeds);
    return IntStream.range(0, count).mapToObj(more::get).toList();
  }

  /** Publishes articles as any program may: no transaction, no headers. */
  static void publish(KafkaConnection connection, Topics topics, List<Article> articles) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            connection.with(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (Article article : articles) {
        var unused =
            producer.send(
                new ProducerRecord<>(
                    topics.articles(), article.uri().getBytes(UTF_8), Json.write(article)));
      }
    }
  }
}
