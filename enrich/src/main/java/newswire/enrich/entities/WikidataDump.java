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
 * Reads one item from a line of a Wikidata JSON dump: an array with one entity a line. What an item
 * is shows in its statements: a human ({@code P31 Q5}), something with a headquarters, an industry
 * or a legal form, something with coordinates, something with a point in time. Items that fewer
 * than a given number of wikis have a page on are left out. Thread-safe.
 */
final class WikidataDump implements NameLineParser {
  private static final String HUMAN = "Q5";
  private static final List<String> ORGANISATION_PROPERTIES =
      List.of("P159", "P452", "P1454", "P169", "P1128", "P2196", "P118", "P414");
  private static final List<String> EVENT_PROPERTIES = List.of("P585", "P580");
  private static final List<String> SHORT_NAME_PROPERTIES = List.of("P1813");

  private final ObjectMapper mapper = new ObjectMapper();
  private final int leastSitelinks;

  WikidataDump(int leastSitelinks) {
    this.leastSitelinks = leastSitelinks;
  }

  @Override
  public @Nullable NameRecord parse(String line) throws IOException {
    String json = line.strip();
    if (json.isEmpty() || json.equals("[") || json.equals("]")) {
      return null;
    }
    JsonNode item =
        mapper.readTree(json.endsWith(",") ? json.substring(0, json.length() - 1) : json);
    if (!item.isObject()) {
      throw new IOException("expected one entity as a JSON object");
    }
    String id = item.path("id").asText();
    if (!id.startsWith("Q") || item.path("sitelinks").size() < leastSitelinks) {
      return null;
    }
    JsonNode claims = item.path("claims");
    Entity.@Nullable Type type = type(claims);
    Map<String, List<String>> names = names(item);
    return type == null || names.isEmpty() ? null : record(item, id, type, names);
  }

  private static NameRecord record(
      JsonNode item, String id, Entity.Type type, Map<String, List<String>> names)
      throws IOException {
    JsonNode claims = item.path("claims");
    return new NameRecord(
        WikidataId.parse(id),
        type,
        names,
        shortNames(claims),
        Map.of(),
        country(claims),
        text(item.path("descriptions").path("en").path("value")),
        population(claims),
        List.of("wikidata [CC0]"));
  }

  private static Entity.@Nullable Type type(JsonNode claims) {
    for (JsonNode statement : claims.path("P31")) {
      if (HUMAN.equals(value(statement).path("id").asText())) {
        return Entity.Type.PERSON;
      }
    }
    if (ORGANISATION_PROPERTIES.stream().anyMatch(claims::has)) {
      return Entity.Type.ORGANISATION;
    }
    if (EVENT_PROPERTIES.stream().anyMatch(claims::has)) {
      return Entity.Type.EVENT;
    }
    return claims.has("P625") ? Entity.Type.PLACE : null;
  }

  private static Map<String, List<String>> names(JsonNode item) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    item.path("labels").forEach(label -> add(label, names));
    item.path("aliases").forEach(aliases -> aliases.forEach(alias -> add(alias, names)));
    return names;
  }

  private static void add(JsonNode name, Map<String, List<String>> names) {
    names
        .computeIfAbsent(name.path("language").asText("und"), language -> new ArrayList<>())
        .add(name.path("value").asText());
  }

  private static Map<String, List<String>> shortNames(JsonNode claims) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String property : SHORT_NAME_PROPERTIES) {
      for (JsonNode statement : claims.path(property)) {
        names
            .computeIfAbsent(
                value(statement).path("language").asText("und"), l -> new ArrayList<>())
            .add(value(statement).path("text").asText());
      }
    }
    return names;
  }

  /** The code of a country, else the id of the country it lies in or is a citizen of. */
  private static @Nullable String country(JsonNode claims) {
    @Nullable String code = text(value(claims.path("P297").path(0)));
    if (code != null) {
      return code;
    }
    for (String property : List.of("P17", "P27")) {
      @Nullable String id = text(value(claims.path(property).path(0)).path("id"));
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  private static long population(JsonNode claims) {
    long most = 0;
    for (JsonNode statement : claims.path("P1082")) {
      String amount = value(statement).path("amount").asText("0").replace("+", "");
      most = Math.max(most, (long) Double.parseDouble(amount));
    }
    return most;
  }

  private static JsonNode value(JsonNode statement) {
    return statement.path("mainsnak").path("datavalue").path("value");
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
