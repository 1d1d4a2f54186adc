package newswire.enrich.entities.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Names to put in the place of others: of persons, places and organisations, as one language writes
 * them, from some countries or from all. For one thread.
 */
final class NameStock {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 5;

  private final String language;
  private final Set<String> countries;
  private final List<String> persons = new ArrayList<>();
  private final List<String> given = new ArrayList<>();
  private final List<String> surnames = new ArrayList<>();
  private final List<List<String>> places = lists();
  private final List<List<String>> organisations = lists();

  /**
   * @param countries in lower case, as the lists have them: codes and names; empty for all
   */
  NameStock(String language, Set<String> countries) {
    this.language = language;
    this.countries = countries;
  }

  /** Adds a file of JSON lines with {@code type}, {@code country} and {@code names}. */
  void addNames(Path file) throws IOException {
    try (BufferedReader lines = TextFiles.lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode thing = JSON.readTree(line);
        if (isWanted(thing.path("country").asText())) {
          JsonNode names = thing.path("names");
          String name = names.path(language).path(0).asText(names.path("en").path(0).asText());
          add(thing.path("type").asText(), name);
        }
      }
    }
  }

  private boolean isWanted(String country) {
    return countries.isEmpty() || countries.contains(country.toLowerCase(Locale.ROOT));
  }

  private void add(String type, String name) {
    int words = name.split(" ").length;
    if (name.isEmpty() || !Character.isUpperCase(name.charAt(0)) || words > LONGEST) {
      return;
    }
    switch (type) {
      case "PER" -> {
        if (words == 2 || words == 3) {
          persons.add(name);
        }
      }
      case "LOC" -> places.get(words - 1).add(name);
      case "ORG" -> organisations.get(words - 1).add(name);
      default -> {}
    }
  }

  /** Adds tables of common names by country: the fourth column holds the name. */
  void addPersonNames(Path givenNames, Path familyNames) throws IOException {
    addColumn(givenNames, given);
    addColumn(familyNames, surnames);
  }

  private void addColumn(Path file, List<String> names) throws IOException {
    try (BufferedReader lines = TextFiles.lines(file)) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t");
        if (columns.length > 3 && isWanted(columns[0]) && columns[3].indexOf(' ') < 0) {
          names.add(columns[3]);
        }
      }
    }
  }

  /** A person's full name. */
  String person(Random random) {
    if (given.isEmpty() || surnames.isEmpty() || (!persons.isEmpty() && random.nextBoolean())) {
      return one(persons, random);
    }
    return one(given, random) + ' ' + one(surnames, random);
  }

  /** A place or an organisation with that many words, or an empty string if there is none. */
  String other(int type, int words, Random random) {
    List<List<String>> all = type == Spans.PLACE ? places : organisations;
    return words > LONGEST ? "" : one(all.get(words - 1), random);
  }

  private static String one(List<String> names, Random random) {
    return names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
  }

  private static List<List<String>> lists() {
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < LONGEST; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }
}
