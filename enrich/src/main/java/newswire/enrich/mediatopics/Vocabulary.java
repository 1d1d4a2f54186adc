package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The IPTC Media Topics: concepts in a tree of at most six levels, with labels in ten languages,
 * and our own in others. Immutable and thread-safe. Topics are numbered in the order of the
 * resource, a topic after the one above it.
 *
 * <p>The vocabulary is the IPTC's, CC BY 4.0; the resource is made by {@code
 * training.VocabularyGenerator}.
 */
public final class Vocabulary {
  /** The scheme of the codes, and what stands before the digits of a code. */
  private static final String CODE_PREFIX = "medtop:";

  private static final String URI_PREFIX = "http://cv.iptc.org/newscodes/mediatopic/";
  private static final int FIXED_COLUMNS = 3;

  private final String version;
  private final List<Topic> topics;
  private final Map<String, Integer> indexes = new HashMap<>();

  private Vocabulary(String version, List<Topic> topics) {
    this.version = version;
    this.topics = List.copyOf(topics);
    topics.forEach(topic -> indexes.put(topic.digits(), topic.index()));
  }

  /**
   * One concept.
   *
   * @param digits the eight digits of its code
   * @param broader index of the topic above, -1 at the top
   * @param level 1 at the top
   * @param english its label in English
   * @param labels those in other languages, by tag
   */
  record Topic(
      int index,
      String digits,
      int broader,
      int level,
      String english,
      Map<String, String> labels) {
    String code() {
      return CODE_PREFIX + digits;
    }

    String uri() {
      return URI_PREFIX + digits;
    }

    /** Its label in this language, else in its primary language, else in English. */
    Label label(String language) {
      int hyphen = language.indexOf('-');
      String primary = hyphen < 0 ? language : language.substring(0, hyphen);
      for (String tag : List.of(language, primary)) {
        String text = labels.get(tag);
        if (text != null) {
          return new Label(text, tag);
        }
      }
      return new Label(english, "en");
    }
  }

  /** A label and the BCP 47 tag of its language. */
  record Label(String text, String language) {}

  /** Reads the vocabulary that ships. */
  public static Vocabulary load() {
    List<String> lines = ResourceFile.lines("mediatopics.tsv");
    Map<String, Map<String, String>> own = ownLabels();
    String version = lines.get(0).split("\t", -1)[1];
    String[] header = lines.get(1).split("\t", -1);
    List<Topic> topics = new ArrayList<>();
    Map<String, Integer> indexes = new HashMap<>();
    for (String line : lines.subList(2, lines.size())) {
      String[] cells = line.split("\t", -1);
      int broader = cells[1].isEmpty() ? -1 : indexes.get(cells[1]);
      int level = broader < 0 ? 1 : topics.get(broader).level() + 1;
      indexes.put(cells[0], topics.size());
      topics.add(
          new Topic(
              topics.size(),
              cells[0],
              broader,
              level,
              cells[2],
              labels(header, cells, own.getOrDefault(cells[0], Map.of()))));
    }
    return new Vocabulary(version, topics);
  }

  /** By code and language. */
  private static Map<String, Map<String, String>> ownLabels() {
    Map<String, Map<String, String>> labels = new HashMap<>();
    for (String line : ResourceFile.lines("labels.tsv")) {
      String[] cells = line.split("\t", -1);
      labels.computeIfAbsent(cells[0], code -> new HashMap<>()).put(cells[1], cells[2]);
    }
    return labels;
  }

  /** The IPTC's before our own. */
  private static Map<String, String> labels(
      String[] header, String[] cells, Map<String, String> own) {
    Map<String, String> labels = new HashMap<>(own);
    for (int i = FIXED_COLUMNS; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        labels.put(header[i], cells[i]);
      }
    }
    return Map.copyOf(labels);
  }

  /** The day on which the IPTC released it, {@code 2025-10-09}. */
  public String version() {
    return version;
  }

  /** Which of the 17 top topics stands above a topic, from 0 in the order of their codes. */
  int top(int topic) {
    int top = topic;
    while (topics.get(top).broader() >= 0) {
      top = topics.get(top).broader();
    }
    return top;
  }

  /** Whether a topic is the other one or lies below it. */
  boolean isWithin(int topic, int ancestor) {
    for (int t = topic; t >= 0; t = topics.get(t).broader()) {
      if (t == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** Number of topics. */
  int size() {
    return topics.size();
  }

  Topic topic(int index) {
    return topics.get(index);
  }

  /**
   * The topic with these digits.
   *
   * @throws IllegalArgumentException if there is none
   */
  int index(String digits) {
    Integer index = indexes.get(digits);
    if (index == null) {
      throw new IllegalArgumentException("no media topic has the code " + CODE_PREFIX + digits);
    }
    return index;
  }
}
