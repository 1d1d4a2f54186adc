package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file of terms: under a topic, one line a concept, with its strength and its terms in each
 * language. Its form is described at the head of {@code terms/00-form.txt}.
 */
final class TermFile {
  /** The languages of the columns, in their order. */
  static final List<String> LANGUAGES =
      List.of("en", "fr", "de", "es", "it", "nl", "pt", "pl", "ru", "uk", "ar", "zh", "sv", "da");

  private TermFile() {}

  /**
   * One line.
   *
   * @param topic digits of the topic's code
   * @param strength 1 a hint, 3 nearly sure
   * @param terms by language
   */
  record Line(String topic, int strength, Map<String, List<String>> terms) {}

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

  private static Line concept(String topic, String[] cells) {
    if (cells.length != LANGUAGES.size() + 1) {
      throw new IllegalStateException(
          "a line under " + topic + " has " + cells.length + " cells: " + cells[1]);
    }
    Map<String, List<String>> terms = new LinkedHashMap<>();
    for (int i = 0; i < LANGUAGES.size(); i++) {
      if (!cells[i + 1].isBlank()) {
        terms.put(LANGUAGES.get(i), List.of(cells[i + 1].strip().split("\\s*,\\s*")));
      }
    }
    return new Line(topic, Integer.parseInt(cells[0].strip()), terms);
  }
}
