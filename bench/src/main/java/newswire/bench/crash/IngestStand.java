package newswire.bench.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The options of a storm over ingest alone, and what it leaves on the topics. */
final class IngestStand {
  private IngestStand() {}

  /** An ingest process of this stand. */
  static StageProcess ingest(Stand stand, String... arguments) {
    List<String> all = new ArrayList<>(List.of("ingest"));
    Stream.of(arguments).forEach(all::add);
    return stand.stage(Target.INGEST, Stand.INGEST_IS_DONE, all.toArray(String[]::new));
  }

  /** What is wrong with the articles topic, if it is to hold each of so many articles once. */
  static List<String> faults(Stand stand, int articles) throws IOException {
    Map<String, Outcome> outcomes = Results.topics(stand);
    Outcome outcome = outcomes.getOrDefault(Stand.TOPICS.articles(), Outcome.NOTHING);
    List<String> faults = new ArrayList<>();
    if (outcome.distinct() != articles) {
      faults.add("%,d articles lost".formatted(articles - outcome.distinct()));
    }
    if (outcome.records() != outcome.distinct()) {
      faults.add("%,d articles twice".formatted(outcome.records() - outcome.distinct()));
    }
    if (outcomes.containsKey(Stand.TOPICS.deadLetters())) {
      faults.add("there are dead letters");
    }
    return faults;
  }

  /** The value of an option among a command line's arguments. */
  static String option(String[] arguments, String name, String otherwise) {
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      if (arguments[i].equals(name)) {
        return arguments[i + 1];
      }
    }
    return otherwise;
  }

  /**
   * @throws IOException if there is an option that is not known
   */
  static void requireKnown(String[] arguments, String... names) throws IOException {
    Set<String> known = new HashSet<>(List.of(names));
    for (int i = 0; i < arguments.length; i += 2) {
      if (!known.contains(arguments[i]) || i + 1 == arguments.length) {
        throw new IOException("options, each with a value: " + String.join(" ", names));
      }
    }
  }

  /** The folder given, or a new one. */
  static Path workDir(String[] arguments) throws IOException {
    String given = option(arguments, "--work-dir", "");
    return given.isEmpty() ? Files.createTempDirectory("newswire-storm") : Path.of(given);
  }
}
