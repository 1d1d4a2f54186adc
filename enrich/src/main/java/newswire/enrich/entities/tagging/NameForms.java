package newswire.enrich.entities.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a language writes the names of another where they differ: {@code Londres} is {@code Londra}
 * in Italian, since both are labels of one entity. Immutable.
 *
 * @param places forms of places by the name in lower case
 * @param all forms of all names in lower case, by the name in lower case
 */
record NameForms(Map<String, String> places, Map<String, String> all) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads JSON lines with {@code type} and {@code names}, whose first ones are the labels. */
  static NameForms read(Path file, String from, String to) throws IOException {
    Map<String, String> places = new HashMap<>();
    Map<String, String> all = new HashMap<>();
    try (BufferedReader lines = TextFiles.lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode thing = JSON.readTree(line);
        String name = thing.path("names").path(from).path(0).asText("");
        String form = thing.path("names").path(to).path(0).asText("");
        if (!name.isEmpty() && !form.isEmpty() && !name.equals(form)) {
          String key = name.toLowerCase(Locale.ROOT);
          all.putIfAbsent(spaced(key), spaced(form.toLowerCase(Locale.ROOT)));
          if (thing.path("type").asText().equals("LOC")) {
            places.putIfAbsent(key, form);
          }
        }
      }
    }
    return new NameForms(places, all);
  }

  /** With a space where the tokenisation cuts an elision off. */
  private static String spaced(String name) {
    return name.replaceAll("(?<=\\p{L}['’])(?=\\p{L})", " ");
  }
}
