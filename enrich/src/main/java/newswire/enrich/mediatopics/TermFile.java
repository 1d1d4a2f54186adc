package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One file of terms: under a topic, one line a concept, with its strength and its terms in each
 * language; or, for the languages without a column, under a language, one line a top topic. Their
 * forms are described at the heads of {@code terms/00-form.txt} and {@code
 * terms/20-other-languages.txt}.
 */
final class TermFile {
  /** The languages of the columns, in their order. */
  static final List<String> LANGUAGES =
      List.of("en", "fr", "de", "es", "it", "nl", "pt", "pl", "ru", "uk", "ar", "zh", "sv", "da");

  /** The strength of terms of the other languages. */
  private static final int OTHER_STRENGTH = 3;

  private TermFile() {}

  /**
   * One line.
   *
   * @param topic digits of the topic's code
   * @param strength 1 a hint, 3 nearly sure, 0 none
   * @param beside how strongly other top topics, by number, are to be preferred for it as well
   * @param terms by language
   */
  record Line(
      String topic, int strength, Map<Integer, Float> beside, Map<String, List<String>> terms) {
    Line(String topic, int strength, Map<String, List<String>> terms) {
      this(topic, strength, Map.of(), terms);
    }
  }

  /** The concepts in this file, in order. */
  static List<Line> read(String name) {
    List<Line> concepts = new ArrayList<>();
    String topic = "";
    for (String line : ResourceFile.lines(name)) {
      if (line.startsWith("= ")) {
        topic = line.substring(2, 10);
      } else {
        concepts.add(concept(topic, line.split("\\|", -1)));
      }
    }
    return concepts;
  }

  /** The top topics in a file of languages without a column, a concept each. */
  static List<Line> readOthers(String name) {
    Map<String, Map<String, List<String>>> topics = new TreeMap<>();
    String language = "";
    for (String line : ResourceFile.lines(name)) {
      if (line.startsWith("@ ")) {
        language = line.substring(2);
      } else {
        topics
            .computeIfAbsent(line.substring(0, 2) + "000000", topic -> new LinkedHashMap<>())
            .put(language, terms(line.substring(3)));
      }
    }
    List<Line> concepts = new ArrayList<>();
    topics.forEach((topic, terms) -> concepts.add(new Line(topic, OTHER_STRENGTH, terms)));
    return concepts;
  }

  private static List<String> terms(String cell) {
    return List.of(cell.strip().split("\\s*,\\s*"));
  }

  private static Line concept(String topic, String[] cells) {
    if (cells.length != LANGUAGES.size() + 1) {
      throw new IllegalStateException(
          "a line under " + topic + " has " + cells.length + " cells: " + cells[1]);
    }
    Map<String, List<String>> terms = new LinkedHashMap<>();
    for (int i = 0; i < LANGUAGES.size(); i++) {
      if (!cells[i + 1].isBlank()) {
        terms.put(LANGUAGES.get(i), terms(cells[i + 1]));
      }
    }
    String[] strengths = cells[0].strip().split(" ");
    Map<Integer, Float> beside = new TreeMap<>();
    for (int i = 1; i < strengths.length; i++) {
      String[] other = strengths[i].split(":");
      beside.put(Integer.parseInt(other[0]) - 1, Float.parseFloat(other[1]));
    }
    return new Line(topic, Integer.parseInt(strengths[0]), beside, terms);
  }
}
