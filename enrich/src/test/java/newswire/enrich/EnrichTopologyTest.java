package newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import newswire.contract.Article;
import newswire.contract.Article.Association;
import newswire.contract.Article.Body;
import newswire.contract.ArticleUri;
import newswire.contract.DeadLetter;
import newswire.contract.DeadLetter.Reason;
import newswire.contract.EnrichedArticle;
import newswire.contract.Json;
import newswire.contract.KafkaConnection;
import newswire.contract.LanguageDetection;
import newswire.contract.MediaTopic;
import newswire.contract.StepStatus;
import newswire.contract.StepStatus.Status;
import newswire.contract.Topics;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnrichTopologyTest {
  private static final Topics TOPICS = new Topics("news");
  private static final Instant INGESTED = Instant.parse("2026-11-21T08:00:00Z");
  private static final Article ARTICLE = article("Une phrase en français.");

  @TempDir private Path stateDir;
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> articles;
  private TestOutputTopic<byte[], byte[]> enriched;
  private TestOutputTopic<byte[], byte[]> deadLetters;

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void articleIsEnrichedUnderItsUriAndItsOwnTime() throws Exception {
    start(fixedLanguage("fr"));

    send(key(ARTICLE), Json.write(ARTICLE));

    TestRecord<byte[], byte[]> record = enriched.readRecord();
    EnrichedArticle result = Json.read(record.value(), EnrichedArticle.class);
    assertThat(record.key()).isEqualTo(key(ARTICLE));
    assertThat(record.getRecordTime()).isEqualTo(INGESTED);
    assertThat(result.article()).isEqualTo(ARTICLE.withLanguage("fr"));
    assertThat(result.enrichment().steps())
        .containsExactly(new StepStatus("language", "1", Status.OK, null));
    assertThat(deadLetters.isEmpty()).isTrue();
  }

  @Test
  void headersLetAConsumerFilterWithoutParsing() {
    start(fixedLanguage("fr"), fixedTopic("medtop:11000000"));

    send(key(ARTICLE), Json.write(ARTICLE));

    Headers headers = enriched.readRecord().headers();
    assertThat(text(headers, "ce_specversion")).isEqualTo("1.0");
    assertThat(text(headers, "ce_type")).isEqualTo("newswire.enriched.v1");
    assertThat(text(headers, "ce_subject")).isEqualTo(ARTICLE.uri());
    assertThat(text(headers, "ce_time")).isEqualTo(INGESTED.toString());
    assertThat(text(headers, "language")).isEqualTo("fr");
    assertThat(text(headers, "mediatopics")).isEqualTo("medtop:11000000");
  }

  @Test
  void producersOwnHeadersTravelOn() {
    start(fixedLanguage("fr"));

    Headers own = new RecordHeaders().add("traceparent", "00-abc-def-01".getBytes(UTF_8));
    articles.pipeInput(new TestRecord<>(key(ARTICLE), Json.write(ARTICLE), own, INGESTED));

    assertThat(text(enriched.readRecord().headers(), "traceparent")).isEqualTo("00-abc-def-01");
  }

  @Test
  void recordWithoutKeyIsKeyedByItsUri() {
    start(fixedLanguage("fr"));

    send(null, Json.write(ARTICLE));

    assertThat(enriched.readRecord().key()).isEqualTo(key(ARTICLE));
  }

  @Test
  void failingStepCostsItsTagsNotTheArticle() throws Exception {
    start(failingStep(), fixedLanguage("fr"));

    send(key(ARTICLE), Json.write(ARTICLE));

    EnrichedArticle result = Json.read(enriched.readValue(), EnrichedArticle.class);
    assertThat(result.enrichment().entities()).isNull();
    assertThat(result.article().language()).isEqualTo("fr");
    assertThat(result.enrichment().steps())
        .containsExactly(
            new StepStatus("entities", "1", Status.FAILED, "IllegalStateException"),
            new StepStatus("language", "1", Status.OK, null));
  }

  @Test
  void stepThatRecursesTooDeepCostsItsTagsNotTheArticle() throws Exception {
    start(bottomlessStep());

    send(key(ARTICLE), Json.write(ARTICLE));

    EnrichedArticle result = Json.read(enriched.readValue(), EnrichedArticle.class);
    assertThat(result.enrichment().steps())
        .containsExactly(new StepStatus("entities", "1", Status.FAILED, "StackOverflowError"));
  }

  @Test
  void whatIsNoJsonIsADeadLetterWithItsBytes() {
    start(fixedLanguage("fr"));
    byte[] cut = "{\"uri\": \"urn:news".getBytes(UTF_8);

    send("k".getBytes(UTF_8), cut);

    assertDeadLetter("k".getBytes(UTF_8), cut, Reason.UNREADABLE);
  }

  @Test
  void articleWithoutBodyIsADeadLetterThatNamesTheField() {
    start(fixedLanguage("fr"));
    byte[] bodiless = ("{\"uri\": \"" + ARTICLE.uri() + "\"}").getBytes(UTF_8);

    send(key(ARTICLE), bodiless);

    DeadLetter letter = assertDeadLetter(key(ARTICLE), bodiless, Reason.INVALID);
    assertThat(letter.detail()).contains("bodies");
  }

  @Test
  void recordWithoutValueIsADeadLetter() {
    start(fixedLanguage("fr"));

    send(key(ARTICLE), null);

    assertDeadLetter(key(ARTICLE), null, Reason.EMPTY);
  }

  @Test
  void halfASurrogatePairInAForeignProducersTextIsKept() throws Exception {
    start(fixedLanguage("fr"));
    String json = new String(Json.write(ARTICLE), UTF_8).replace("phrase", "\\ud800");

    send(key(ARTICLE), json.getBytes(UTF_8));

    EnrichedArticle result = Json.read(enriched.readValue(), EnrichedArticle.class);
    assertThat(result.article().body()).isEqualTo("Une \ud800 en français.");
  }

  @Test
  void recordThatGrowsPastTheLimitIsADeadLetterWithItsPayload() {
    start(4_000, fixedLanguage("fr"));
    byte[] large = Json.write(article("mot ".repeat(800)));

    send(key(ARTICLE), large);

    assertDeadLetter(key(ARTICLE), large, Reason.TOO_LARGE_ENRICHED);
  }

  @Test
  void badRecordDoesNotStopTheNextOne() {
    start(fixedLanguage("fr"));

    send(null, "[".repeat(10_000).getBytes(UTF_8));
    send(key(ARTICLE), Json.write(ARTICLE));

    assertThat(deadLetters.readValue()).hasSize(10_000);
    assertThat(enriched.readValue()).isNotEmpty();
  }

  @Test
  void sameArticleGivesTheSameBytes() {
    start(fixedLanguage("fr"), fixedTopic("medtop:11000000"));

    send(key(ARTICLE), Json.write(ARTICLE));
    send(key(ARTICLE), Json.write(ARTICLE));

    assertThat(enriched.readValue()).isEqualTo(enriched.readValue());
  }

  @Test
  void descriptionIsTheOneInTheDocuments() throws Exception {
    start(fixedLanguage("fr"));

    String description = topology(Topics.MAX_RECORD_BYTES).describe().toString();

    Path golden = Path.of(System.getProperty("newswire.root"), "docs", "topology.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, description);
    }
    assertThat(golden).hasContent(description);
  }

  private void start(Enrichment... steps) {
    start(Topics.MAX_RECORD_BYTES, steps);
  }

  private void start(int maxRecordBytes, Enrichment... steps) {
    Properties properties =
        EnrichStage.properties(
            KafkaConnection.to("nowhere:9092"), TOPICS, EnrichStage.Settings.defaults(stateDir));
    driver = new TopologyTestDriver(topology(maxRecordBytes, steps), properties);
    articles =
        driver.createInputTopic(
            TOPICS.articles(),
            new ByteArraySerializer(),
            new ByteArraySerializer(),
            INGESTED,
            Duration.ZERO);
    enriched = output(TOPICS.enriched());
    deadLetters = output(TOPICS.deadLetters());
  }

  private static Topology topology(int maxRecordBytes, Enrichment... steps) {
    return EnrichTopology.build(
        TOPICS, new ArticleEnricher(new EnrichmentChain(List.of(steps)), maxRecordBytes));
  }

  private TestOutputTopic<byte[], byte[]> output(String topic) {
    return driver.createOutputTopic(
        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void send(byte[] key, byte[] value) {
    articles.pipeInput(key, value, INGESTED);
  }

  private DeadLetter assertDeadLetter(byte[] key, byte[] value, Reason reason) {
    assertThat(enriched.isEmpty()).isTrue();
    TestRecord<byte[], byte[]> record = deadLetters.readRecord();
    assertThat(record.key()).isEqualTo(key);
    assertThat(record.value()).isEqualTo(value);
    DeadLetter letter = DeadLetter.from(record.headers()).orElseThrow();
    assertThat(letter.stage()).isEqualTo("enrich");
    assertThat(letter.reason()).isEqualTo(reason);
    assertThat(letter.origin()).isEqualTo(new DeadLetter.Origin(TOPICS.articles(), 0, 0));
    return letter;
  }

  private static byte[] key(Article article) {
    return article.uri().getBytes(UTF_8);
  }

  private static String text(Headers headers, String key) {
    return new String(headers.lastHeader(key).value(), UTF_8);
  }

  private static Article article(String body) {
    return new Article(
        ArticleUri.ofText("", body),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(new Body("main", "text/plain", body.length(), 4, body)),
        null,
        null,
        List.of(Association.leadImage("https://example.org/a.jpg")));
  }

  private static Enrichment fixedLanguage(String tag) {
    return new Step(
        "language",
        draft ->
            new Findings.Language(
                new LanguageDetection(tag, "Latn", 99, "fixed", draft.article().language(), null)));
  }

  private static Enrichment fixedTopic(String code) {
    return new Step(
        "mediatopics",
        draft ->
            new Findings.MediaTopics(
                List.of(
                    new MediaTopic("urn:x", code, "x", null, null, 50, 50, "fixed", List.of()))));
  }

  private static Enrichment failingStep() {
    return new Step(
        "entities",
        draft -> {
          throw new IllegalStateException("as it must");
        });
  }

  private static Enrichment bottomlessStep() {
    return new Step("entities", EnrichTopologyTest::recurse);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Findings recurse(Draft draft) {
    return recurse(draft);
  }

  /** A step that does one thing. */
  private record Step(String step, Function<Draft, Findings> work) implements Enrichment {
    @Override
    public String version() {
      return "1";
    }

    @Override
    public Findings enrich(Draft draft) {
      return work.apply(draft);
    }
  }
}
