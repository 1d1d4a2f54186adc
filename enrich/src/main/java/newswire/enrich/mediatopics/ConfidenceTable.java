package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which share of tags was right, by how sure the rules were of them: knots of a rising line for
 * each kind of tag. Immutable and thread-safe. Made by {@code newswire train mediatopics}.
 */
final class ConfidenceTable {
  private final Map<Kind, List<Knot>> knots;

  private ConfidenceTable(Map<Kind, List<Knot>> knots) {
    this.knots = knots;
  }

  /** What kind of tag. */
  enum Kind {
    /** The top topic that is preferred, in a language with terms. */
    TOP,
    /** Another top topic. */
    BESIDE,
    /** A topic below the top. */
    NARROWER,
    /** A top topic that only entities speak for. */
    ENTITIES
  }

  /**
   * One point of the line.
   *
   * @param sureness 0 to 1
   * @param percent share of right tags
   */
  record Knot(double sureness, double percent) {}

  /** The table that ships. */
  static ConfidenceTable load() {
    return of(ResourceFile.lines("confidence.tsv"));
  }

  /** Of lines with kind, sureness and percent, rising within a kind. */
  static ConfidenceTable of(List<String> lines) {
    Map<Kind, List<Knot>> knots = new EnumMap<>(Kind.class);
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      knots
          .computeIfAbsent(
              Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), kind -> new ArrayList<>())
          .add(new Knot(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
    }
    return new ConfidenceTable(knots);
  }

  /** Between the two knots next to a sureness; that of the last one beyond it. */
  int percent(Kind kind, double sureness) {
    List<Knot> line = knots.getOrDefault(kind, List.of());
    Knot last = new Knot(0, 0);
    for (Knot knot : line) {
      if (sureness <= knot.sureness()) {
        double width = knot.sureness() - last.sureness();
        double part = width == 0 ? 1 : (sureness - last.sureness()) / width;
        return (int) Math.round(last.percent() + part * (knot.percent() - last.percent()));
      }
      last = knot;
    }
    return (int) Math.round(last.percent());
  }
}
