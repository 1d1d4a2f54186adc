package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import newswire.contract.Article;
import newswire.contract.Cluster;
import newswire.contract.DeadLetter;
import newswire.contract.Json;
import newswire.contract.Topics;
import newswire.enrich.Draft;
import newswire.enrich.EnrichStage;
import newswire.enrich.Enrichment;
import newswire.enrich.EnrichmentChain;
import newswire.enrich.Enrichments;
import newswire.enrich.Findings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The enrich stage on a real broker. */
final class EnrichStageIT {
  private static final Duration WAIT = Duration.ofSeconds(60);

  @TempDir private static Path folder;
  private static EmbeddedKafka broker;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void sameArticlesGiveTheSameBytesWithOneThreadAndWithFour() throws Exception {
    EnrichmentChain chain = Enrichments.standard();
    List<Article> articles = TestArticles.varied(300);

    List<String> one = enrich(new Topics("one"), chain, 1, articles);
    List<String> four = enrich(new Topics("four"), chain, 4, articles);

    assertThat(one).hasSize(300).isEqualTo(four);
  }

  @Test
  void whatTheTopologyThrowsIsADeadLetterOfKafkasOwn() throws Exception {
    Topics topics = new Topics("backstop");
    EnrichmentChain faulty = new EnrichmentChain(List.of(new NamelessStep()));
    List<Article> articles = TestArticles.varied(1);

    try (Cluster cluster = new Cluster(broker.connection(), WAIT, message -> {});
        TopicReader reader = new TopicReader(broker.connection(), WAIT)) {
      cluster.createTopics(topics, 1, Optional.empty());
      TestArticles.publish(broker.connection(), topics, articles);
      try (EnrichStage stage = stage(topics, faulty, 1)) {
        stage.start(cluster, topics);
        await().atMost(WAIT).until(() -> count(reader.ends(topics.deadLetters()).values()) > 0);
      }

      List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
      reader.readAll(topics.deadLetters(), letters::add);
      assertThat(letters).hasSize(1);
      assertThat(letters.get(0).value()).isEqualTo(Json.write(articles.get(0)));
      DeadLetter letter = DeadLetters.read(letters.get(0));
      assertThat(letter.detail()).contains("no name");
      assertThat(letter.origin()).isEqualTo(new DeadLetter.Origin(topics.articles(), 0, 0));
    }
  }

  /** Everything on the enriched topic, by partition and in order. */
  private static List<String> enrich(
      Topics topics, EnrichmentChain chain, int threads, List<Article> articles) throws Exception {
    try (Cluster cluster = new Cluster(broker.connection(), WAIT, message -> {});
        TopicReader reader = new TopicReader(broker.connection(), WAIT)) {
      cluster.createTopics(topics, 4, Optional.empty());
      TestArticles.publish(broker.connection(), topics, articles);
      try (EnrichStage stage = stage(topics, chain, threads)) {
        stage.start(cluster, topics);
        DrainedEnrichment drained = new DrainedEnrichment(cluster.admin(), topics);
        var ends = reader.ends(topics.articles());
        await().atMost(WAIT).until(() -> drained.remaining(ends) == 0);
      }
      TreeMap<Integer, List<String>> byPartition = new TreeMap<>();
      reader.readAll(
          topics.enriched(),
          record ->
              byPartition
                  .computeIfAbsent(record.partition(), partition -> new ArrayList<>())
                  .add(new String(record.value(), UTF_8)));
      return byPartition.values().stream().flatMap(List::stream).toList();
    }
  }

  private static EnrichStage stage(Topics topics, EnrichmentChain chain, int threads) {
    return new EnrichStage(
        broker.connection(),
        topics,
        chain,
        EnrichStage.Settings.defaults(folder.resolve(topics.prefix())).withThreads(threads));
  }

  private static long count(Iterable<Long> ends) {
    long count = 0;
    for (long end : ends) {
      count += end;
    }
    return count;
  }

  /** Breaks what even a failing step must keep: it cannot be named in the record. */
  private static final class NamelessStep implements Enrichment {
    @Override
    public String step() {
      throw new IllegalStateException("no name");
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public Findings enrich(Draft draft) {
      return Findings.Skipped.UNSUPPORTED_LANGUAGE;
    }
  }
}
