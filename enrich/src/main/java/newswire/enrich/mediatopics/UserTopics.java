package newswire.enrich.mediatopics;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.contract.Evidence;
import newswire.contract.MediaTopic;
import newswire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Topics of the user's own, found by the terms that the user gives and by words learnt from the
 * user's example texts, beside the IPTC's. Immutable and thread-safe.
 *
 * <p>The file is JSON: {@code {"scheme": "acme", "topics": [{"code": "ports", "name": "Ports",
 * "terms": {"en": ["harbour*", "container ship"], "*": ["Maersk"]}, "examples": {"en": ["A text
 * about a port."]}}]}}. A star at the end of a word stands for any ending, the language {@code *}
 * for all languages; {@code uri} is optional, and so is one of {@code terms} and {@code examples}.
 */
public final class UserTopics {
  private static final String METHOD = "terms";
  private static final int VERSION_DIGITS = 8;
  private static final String ANY_LANGUAGE = "*";

  /** Reached by one term in the headline, or by one in the first sentences and once more. */
  private static final float LEAST_SCORE = 1.2f;

  /** What four terms that occur often reach together. */
  private static final float FULL_SCORE = 6;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** What a term given by the user counts, against one learnt from examples. */
  private static final int GIVEN = 2;

  private static final int LEARNT = 1;

  private final TopicFile file;
  private final String version;
  private final Terms terms;
  private final ThreadLocal<TermHits> hits;

  private UserTopics(TopicFile file, String version) {
    this.file = file;
    this.version = version;
    this.terms = terms(file.topics());
    this.hits = ThreadLocal.withInitial(() -> new TermHits(terms));
  }

  /** The content of the file. */
  record TopicFile(String scheme, List<UserTopic> topics) {
    TopicFile {
      if (scheme == null || !scheme.matches("[a-z][a-z0-9-]*") || scheme.equals("medtop")) {
        throw new IllegalArgumentException(
            "\"scheme\" must be a short word of its own, not " + scheme);
      }
      if (topics == null || topics.isEmpty()) {
        throw new IllegalArgumentException("\"topics\" must hold at least one topic");
      }
    }
  }

  /** One topic of the file. */
  record UserTopic(
      String code,
      @Nullable String uri,
      String name,
      Map<String, List<String>> terms,
      Map<String, List<String>> examples) {
    UserTopic {
      terms = terms == null ? Map.of() : terms;
      examples = examples == null ? Map.of() : examples;
      if (code == null
          || !code.matches("[\\p{L}\\p{N}._-]+")
          || name == null
          || (terms.isEmpty() && examples.isEmpty())) {
        throw new IllegalArgumentException(
            "a topic needs \"code\" (letters, digits, . _ -), \"name\", and \"terms\" or"
                + " \"examples\": "
                + code);
      }
    }
  }

  /**
   * Reads the topics.
   *
   * @throws IOException if the file cannot be read or is not of the form above; the message says
   *     what is wrong
   */
  public static UserTopics read(Path path) throws IOException {
    byte[] content = Files.readAllBytes(path);
    TopicFile file = JSON.readValue(content, TopicFile.class);
    return new UserTopics(
        file, file.scheme() + "-" + ResourceFile.sum(content).substring(0, VERSION_DIGITS));
  }

  /** The scheme and the first digits of the file's SHA-256. */
  String version() {
    return version;
  }

  /** The user's topics that an article is about, most relevant first. */
  List<MediaTopic> classify(String language, Tokens headline, Tokens body) {
    TermTrie trie = terms.trie(language).or(() -> terms.trie(ANY_LANGUAGE)).orElse(null);
    if (trie == null) {
      return List.of();
    }
    TermHits found = hits.get();
    found.find(trie, headline, body);
    List<MediaTopic> topics = new ArrayList<>();
    for (int topic = 0; topic < file.topics().size(); topic++) {
      float score = score(topic, found);
      if (score >= LEAST_SCORE) {
        topics.add(topic(file.topics().get(topic), score, evidence(topic, found, headline, body)));
      }
    }
    topics.sort(
        Comparator.comparingInt(MediaTopic::relevance).reversed().thenComparing(MediaTopic::code));
    return topics;
  }

  private float score(int topic, TermHits found) {
    float score = 0;
    for (int i = 0; i < found.concepts(); i++) {
      int concept = found.concept(i);
      if (terms.topic(concept) == topic) {
        score += found.count(concept) * terms.strength(concept) / GIVEN;
      }
    }
    return score;
  }

  private List<Evidence> evidence(int topic, TermHits found, Tokens headline, Tokens body) {
    Set<Integer> ofTopic = new HashSet<>();
    for (int i = 0; i < found.terms(); i++) {
      if (terms.topic(terms.concept(found.term(i))) == topic) {
        ofTopic.add(found.term(i));
      }
    }
    EvidenceSpans spans = new EvidenceSpans(headline, body);
    spans.addTerms(found, ofTopic);
    return spans.inOrder();
  }

  private MediaTopic topic(UserTopic topic, float score, List<Evidence> spans) {
    String code = file.scheme() + ":" + topic.code();
    return new MediaTopic(
        topic.uri() == null ? "urn:newswire:topic:" + code : topic.uri(),
        code,
        topic.name(),
        null,
        null,
        (int) Math.round(95 * (1 - Math.exp(-score))),
        Math.min(100, Math.round(100 * score / FULL_SCORE)),
        METHOD,
        spans);
  }

  private static Terms terms(List<UserTopic> topics) {
    Set<String> languages = new HashSet<>(Set.of(ANY_LANGUAGE));
    topics.forEach(topic -> languages.addAll(topic.terms().keySet()));
    topics.forEach(topic -> languages.addAll(topic.examples().keySet()));
    List<TermFile.Line> lines = new ArrayList<>();
    List<Map<String, List<String>>> learnt = learnt(topics);
    for (int topic = 0; topic < topics.size(); topic++) {
      String number = String.valueOf(topic);
      lines.add(new TermFile.Line(number, GIVEN, everywhere(topics.get(topic).terms(), languages)));
      lines.add(new TermFile.Line(number, LEARNT, everywhere(learnt.get(topic), languages)));
    }
    return Terms.of(lines, Integer::parseInt, topic -> 0);
  }

  /** For each topic, the words by which its examples differ, by language. */
  private static List<Map<String, List<String>>> learnt(List<UserTopic> topics) {
    if (topics.stream().allMatch(topic -> topic.examples().isEmpty())) {
      return Collections.nCopies(topics.size(), Map.of());
    }
    ExampleWords words = new ExampleWords(WordBackground.load());
    List<Map<String, List<String>>> learnt = new ArrayList<>();
    for (UserTopic topic : topics) {
      Map<String, List<String>> ofTopic = new LinkedHashMap<>();
      topic
          .examples()
          .forEach(
              (language, texts) ->
                  ofTopic.put(
                      language, words.of(language, texts, others(topics, topic, language))));
      learnt.add(ofTopic);
    }
    return learnt;
  }

  private static List<String> others(List<UserTopic> topics, UserTopic topic, String language) {
    return topics.stream()
        .filter(other -> !other.code().equals(topic.code()))
        .flatMap(other -> other.examples().getOrDefault(language, List.of()).stream())
        .toList();
  }

  /** For every language its own terms and those of all languages. */
  private static Map<String, List<String>> everywhere(
      Map<String, List<String>> terms, Set<String> languages) {
    Map<String, List<String>> everywhere = new LinkedHashMap<>();
    for (String language : languages) {
      Set<String> known = new HashSet<>(terms.getOrDefault(language, List.of()));
      known.addAll(terms.getOrDefault(ANY_LANGUAGE, List.of()));
      everywhere.put(language, known.stream().sorted().toList());
    }
    return everywhere;
  }
}
