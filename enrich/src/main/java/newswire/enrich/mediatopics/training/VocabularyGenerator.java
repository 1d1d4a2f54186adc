package newswire.enrich.mediatopics.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Makes {@code mediatopics.tsv} from two releases of the IPTC's knowledge files: codes, tree and
 * English labels from the newer, labels in other languages from the older, retired concepts left
 * out. Arguments: newer file, older file, output.
 */
final class VocabularyGenerator {
  private static final String URI_PREFIX = "http://cv.iptc.org/newscodes/mediatopic/";

  /** Our language tags and the names that the older file has for them. */
  private static final Map<String, String> LANGUAGES = new LinkedHashMap<>();

  static {
    LANGUAGES.put("fr", "fr");
    LANGUAGES.put("de", "de");
    LANGUAGES.put("es", "es");
    LANGUAGES.put("pt", "pt-PT");
    LANGUAGES.put("pt-BR", "pt-BR");
    LANGUAGES.put("ar", "ar");
    LANGUAGES.put("zh", "zh-Hans");
    LANGUAGES.put("sv", "se");
    LANGUAGES.put("da", "dk");
  }

  private VocabularyGenerator() {}

  public static void main(String[] arguments) throws IOException {
    JsonNode newer = read(Path.of(arguments[0]));
    JsonNode older = read(Path.of(arguments[1]));
    Files.writeString(Path.of(arguments[2]), table(newer, older), UTF_8);
  }

  private static JsonNode read(Path path) throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(path))) {
      return new ObjectMapper().readTree(stream);
    }
  }

  private static String table(JsonNode newer, JsonNode older) {
    Map<String, JsonNode> labels = new HashMap<>();
    older.path("conceptSet").forEach(concept -> labels.put(digits(concept), concept));
    Map<String, Map<String, JsonNode>> narrower = new HashMap<>();
    for (JsonNode concept : newer.path("conceptSet")) {
      if (!concept.has("retired")) {
        narrower
            .computeIfAbsent(broader(concept), b -> new TreeMap<>())
            .put(digits(concept), concept);
      }
    }
    StringBuilder table = new StringBuilder(header(newer));
    Deque<JsonNode> open = new ArrayDeque<>(narrower.getOrDefault("", Map.of()).values());
    while (!open.isEmpty()) {
      JsonNode concept = open.remove();
      table.append(row(concept, labels.getOrDefault(digits(concept), MissingNode.getInstance())));
      open.addAll(narrower.getOrDefault(digits(concept), Map.of()).values());
    }
    return table.toString();
  }

  private static String header(JsonNode newer) {
    return "# IPTC Media Topics, (c) International Press Telecommunications Council, CC BY 4.0,\n"
        + "# changed: reduced to codes, tree and labels, two releases merged, retired concepts"
        + " left out.\n"
        + "release\t"
        + newer.path("dateReleased").asText().substring(0, 10)
        + "\ncode\tbroader\ten\t"
        + String.join("\t", LANGUAGES.keySet())
        + "\n";
  }

  private static String row(JsonNode concept, JsonNode older) {
    StringBuilder row = new StringBuilder(digits(concept));
    row.append('\t').append(broader(concept));
    row.append('\t').append(clean(concept.path("prefLabel").path("en-GB").asText()));
    for (String name : LANGUAGES.values()) {
      row.append('\t').append(clean(older.path("prefLabel").path(name).asText()));
    }
    return row.append('\n').toString();
  }

  private static String digits(JsonNode concept) {
    return concept.path("qcode").asText().substring("medtop:".length());
  }

  private static String broader(JsonNode concept) {
    return concept.path("broader").path(0).asText().replace(URI_PREFIX, "");
  }

  private static String clean(String label) {
    return label.strip().replaceAll("\\s+", " ");
  }
}
