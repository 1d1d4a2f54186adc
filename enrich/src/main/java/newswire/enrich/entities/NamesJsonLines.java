package newswire.enrich.entities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Reads one name record from a line of JSON: {@code
 * {"qid":"Q90","type":"LOC","names":{"fr":["Paris"]}}}, with {@code short}, {@code demonym}, {@code
 * country}, {@code description}, {@code population} and {@code sources} if known. Thread-safe.
 */
final class NamesJsonLines implements NameLineParser {
  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public @Nullable NameRecord parse(String line) throws IOException {
    if (line.isBlank()) {
      return null;
    }
    JsonNode node = mapper.readTree(line);
    return new NameRecord(
        WikidataId.parse(node.path("qid").asText()),
        type(node.path("type").asText()),
        lists(node.path("names")),
        lists(node.path("short")),
        lists(node.path("demonym")),
        text(node.path("country")),
        text(node.path("description")),
        node.path("population").asLong(0),
        list(node.path("sources")));
  }

  static Entity.Type type(String code) throws IOException {
    return switch (code) {
      case "PER", "person" -> Entity.Type.PERSON;
      case "ORG", "organisation" -> Entity.Type.ORGANISATION;
      case "LOC", "place" -> Entity.Type.PLACE;
      case "EVENT", "event" -> Entity.Type.EVENT;
      case "WORK", "work" -> Entity.Type.WORK;
      case "OTHER", "other" -> Entity.Type.OTHER;
      default -> throw new IOException("unknown type \"" + code + "\"");
    };
  }

  private static @Nullable String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : node.asText();
  }

  private static Map<String, List<String>> lists(JsonNode node) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    node.properties().forEach(field -> lists.put(field.getKey(), list(field.getValue())));
    return lists;
  }

  private static List<String> list(JsonNode node) {
    List<String> list = new ArrayList<>();
    node.forEach(item -> list.add(item.asText()));
    return list;
  }
}
