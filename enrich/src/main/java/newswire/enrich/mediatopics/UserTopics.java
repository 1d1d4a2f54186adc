package newswire.enrich.mediatopics;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * Topics of the user's own, found by the terms that the user gives, beside the IPTC's. Immutable
 * and thread-safe.
 *
 * <p>The file is JSON: {@code {"scheme": "acme", "topics": [{"code": "ports", "name": "Ports",
 * "terms": {"en": ["harbour*", "container ship"], "*": ["Maersk"]}}]}}. A star at the end of a word
 * stands for any ending, the language {@code *} for all languages; {@code uri} is optional.
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

  private final TopicFile file;
  private final String version;
  private final Terms terms;
  private final EvidencePicker evidence;
  private final ThreadLocal<TermHits> hits;

  private UserTopics(TopicFile file, String version) {
    this.file = file;
    this.version = version;
    this.terms = terms(file.topics());
    this.evidence = new EvidencePicker(terms, (topic, ancestor) -> topic == ancestor);
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
      String code, @Nullable String uri, String name, Map<String, List<String>> terms) {
    UserTopic {
      if (code == null || !code.matches("[\\p{L}\\p{N}._-]+") || name == null || terms == null) {
        throw new IllegalArgumentException(
            "a topic needs \"code\" (letters, digits, . _ -), \"name\" and \"terms\": " + code);
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
      float score = found.count(topic);
      if (score >= LEAST_SCORE) {
        topics.add(
            topic(file.topics().get(topic), score, evidence.pick(topic, found, headline, body)));
      }
    }
    topics.sort(
        Comparator.comparingInt(MediaTopic::relevance).reversed().thenComparing(MediaTopic::code));
    return topics;
  }

  private MediaTopic topic(UserTopic topic, float score, List<Evidence> spans) {
    String code = file.scheme() + ":" + topic.code();
    return new MediaTopic(
        topic.uri() == null ? "urn:newswire:topic:" + code : topic.uri(),
        code,
        topic.name(),
        (int) Math.round(95 * (1 - Math.exp(-score))),
        Math.min(100, Math.round(100 * score / FULL_SCORE)),
        METHOD,
        spans);
  }

  private static Terms terms(List<UserTopic> topics) {
    Set<String> languages = new HashSet<>(Set.of(ANY_LANGUAGE));
    topics.forEach(topic -> languages.addAll(topic.terms().keySet()));
    List<TermFile.Line> lines = new ArrayList<>();
    for (int topic = 0; topic < topics.size(); topic++) {
      lines.add(new TermFile.Line(String.valueOf(topic), 1, terms(topics.get(topic), languages)));
    }
    return Terms.of(lines, Integer::parseInt);
  }

  private static Map<String, List<String>> terms(UserTopic topic, Set<String> languages) {
    Map<String, List<String>> terms = new LinkedHashMap<>();
    for (String language : languages) {
      Set<String> known = new HashSet<>(topic.terms().getOrDefault(language, List.of()));
      known.addAll(topic.terms().getOrDefault(ANY_LANGUAGE, List.of()));
      terms.put(language, known.stream().sorted().toList());
    }
    return terms;
  }
}
