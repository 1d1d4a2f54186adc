package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newswire.contract.Entity;
import newswire.contract.MediaTopic;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Tells which media topics an article is about: from its words, and from the entities that it names
 * in any language. Immutable and thread-safe: buffers are confined to threads.
 */
public final class MediaTopicClassifier {
  private static final String METHOD = "linear-4";
  private static final int MAX_TOPICS = 12;

  private final Vocabulary vocabulary;
  private final TopicRules rules;
  private final EvidencePicker evidence;
  private final Tokenizer tokenizer = new Tokenizer();
  private final ThreadLocal<TopicReading> readings;

  private MediaTopicClassifier(
      Vocabulary vocabulary, Terms terms, EntityTopics entities, TopLogits logits) {
    this.vocabulary = vocabulary;
    this.rules = new TopicRules(vocabulary, ConfidenceTable.load());
    this.evidence = new EvidencePicker(terms, vocabulary, logits);
    this.readings =
        ThreadLocal.withInitial(() -> new TopicReading(vocabulary, terms, entities, logits));
  }

  /** Reads vocabulary, terms and models. */
  public static MediaTopicClassifier load() {
    return of(EntityTopics.load(), WordModel.load());
  }

  /**
   * With models that were just made, for fitting confidences to them.
   *
   * @param entities content of {@code entities.bin}
   * @param words content of {@code words.bin}
   */
  public static MediaTopicClassifier trained(byte[] entities, byte[] words) {
    return of(EntityTopics.of(entities), WordModel.of(words));
  }

  private static MediaTopicClassifier of(EntityTopics entities, Map<String, WordModel> words) {
    Vocabulary vocabulary = Vocabulary.load();
    Terms terms = Terms.load(vocabulary);
    TopLogits logits = new TopLogits(vocabulary, terms, entities, words);
    return new MediaTopicClassifier(vocabulary, terms, entities, logits);
  }

  /** Method and vocabulary, {@code linear-4 medtop-2025-10-09}. */
  public String version() {
    return METHOD + " medtop-" + vocabulary.version();
  }

  /**
   * The topics of an article, most relevant first; empty if the language is not known here and the
   * entities do not tell.
   *
   * @param language BCP 47 tag
   * @param entities those found in this text
   */
  public Optional<List<MediaTopic>> classify(
      String language, Tokens headline, Tokens body, List<Entity> entities) {
    TopicReading reading = readings.get();
    reading.read(language, headline, body, entities);
    List<MediaTopic> topics = topics(reading);
    return topics.isEmpty() && !reading.hasTerms() ? Optional.empty() : Optional.of(topics);
  }

  /** The same, of text without tokens. */
  public Optional<List<MediaTopic>> classify(
      String language, String headline, String body, List<Entity> entities) {
    TopicReading reading = readings.get();
    tokenizer.tokenize(headline, reading.headlineBuffer);
    tokenizer.tokenize(body, reading.bodyBuffer);
    return classify(language, reading.headlineBuffer, reading.bodyBuffer, entities);
  }

  /**
   * How strongly the article speaks for each of the 17 top topics, in the order of their codes.
   * Comparable within one article.
   */
  public float[] topScores(String language, Tokens headline, Tokens body, List<Entity> entities) {
    TopicReading reading = readings.get();
    reading.read(language, headline, body, entities);
    return reading.logits.clone();
  }

  /**
   * A topic's code and how sure the rules are of it, for fitting confidences.
   *
   * @param kind of the tag, as the confidence table names it
   * @param value 0 to 1
   */
  public record Sureness(String code, String kind, double value) {}

  /** The topics that {@link #classify} names, with the sureness from which confidence comes. */
  public List<Sureness> sureness(
      String language, Tokens headline, Tokens body, List<Entity> entities) {
    TopicReading reading = readings.get();
    reading.read(language, headline, body, entities);
    boolean[] named = named(reading);
    List<Sureness> found = new ArrayList<>();
    for (int topic = 0; topic < named.length; topic++) {
      if (named[topic]) {
        found.add(
            new Sureness(
                vocabulary.topic(topic).code(),
                rules.kind(topic, reading).name().toLowerCase(Locale.ROOT),
                rules.sureness(topic, reading)));
      }
    }
    return found;
  }

  private boolean[] named(TopicReading reading) {
    boolean[] named = new boolean[vocabulary.size()];
    for (int topic = 0; topic < named.length; topic++) {
      named[topic] = rules.isNamed(topic, named, reading);
    }
    return named;
  }

  private List<MediaTopic> topics(TopicReading reading) {
    boolean[] named = named(reading);
    List<Integer> relevant = new ArrayList<>();
    for (int topic = 0; topic < named.length; topic++) {
      if (named[topic]) {
        relevant.add(topic);
      }
    }
    relevant.sort(
        Comparator.<Integer>comparingInt(topic -> -rules.relevance(topic, reading))
            .thenComparing(topic -> vocabulary.topic(topic).code()));
    return relevant.stream().limit(MAX_TOPICS).map(topic -> topic(topic, reading)).toList();
  }

  private MediaTopic topic(int topic, TopicReading reading) {
    Vocabulary.Topic concept = vocabulary.topic(topic);
    Vocabulary.Label label = concept.label(reading.language());
    return new MediaTopic(
        concept.uri(),
        concept.code(),
        label.text(),
        label.language(),
        concept.english(),
        rules.confidence(topic, reading),
        rules.relevance(topic, reading),
        METHOD,
        evidence.pick(topic, rules.surplus(topic, reading), reading));
  }
}
