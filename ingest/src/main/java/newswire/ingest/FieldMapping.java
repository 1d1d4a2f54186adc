package newswire.ingest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newswire.contract.Json;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a newsroom's own JSON, or which columns of its tables, are those of an article:
 * read from a JSON file such as {@code {"headline": "/head/main", "body": ["text_full", "text"],
 * "items": "/response/docs"}}. A value is a name, or a JSON pointer (RFC 6901) into nested objects,
 * or a list of them, of which the first that says something counts. {@code items} points at the
 * list of articles where they are wrapped in one document. What the file does not name goes by its
 * usual names. Immutable.
 */
public final class FieldMapping {
  /** The usual names, and ninjs. */
  public static final FieldMapping USUAL = new FieldMapping(Map.of(), null);

  private static final String ITEMS = "items";
  private static final int LARGEST_FILE = 1024 * 1024;

  private final Map<JsonField, List<JsonPointer>> places;
  private final @Nullable JsonPointer items;

  private FieldMapping(Map<JsonField, List<JsonPointer>> places, @Nullable JsonPointer items) {
    this.places = places;
    this.items = items;
  }

  /**
   * Reads a mapping file.
   *
   * @throws IllegalArgumentException if it cannot be read or is none; the message names the file
   */
  public static FieldMapping read(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new IllegalArgumentException(file + ": larger than any mapping");
      }
      return of(Json.mapper().readTree(Files.readAllBytes(file)), file);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s: not JSON: %s".formatted(file, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": " + ArticleFiles.why(e), e);
    }
  }

  /** Where the list of articles is, if they are wrapped in one document. */
  Optional<JsonPointer> items() {
    return Optional.ofNullable(items);
  }

  /** How this file names a field where it lies at the top, as columns do. */
  Set<String> names(JsonField field) {
    return places.getOrDefault(field, List.of()).stream()
        .filter(pointer -> !pointer.matches() && pointer.tail().matches())
        .map(JsonPointer::getMatchingProperty)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The object under the usual names. */
  JsonNode apply(JsonNode json) {
    if (places.isEmpty() || !json.isObject()) {
      return json;
    }
    ObjectNode flat = json.deepCopy();
    places.forEach(
        (field, pointers) -> {
          flat.remove(field.names());
          value(json, pointers)
              .ifPresent(value -> flat.set(field.names().get(0), joined(field, value)));
        });
    return flat;
  }

  private static FieldMapping of(JsonNode json, Path file) {
    if (!json.isObject() || json.isEmpty()) {
      throw new IllegalArgumentException(
          file + ": a mapping is a JSON object such as {\"headline\": \"title\"}");
    }
    Map<JsonField, List<JsonPointer>> places = new EnumMap<>(JsonField.class);
    JsonPointer items = null;
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      List<JsonPointer> pointers = pointers(entry.getKey(), entry.getValue(), file);
      if (entry.getKey().equals(ITEMS)) {
        items = pointers.get(0);
      } else {
        places.put(field(entry.getKey(), file), pointers);
      }
    }
    return new FieldMapping(places, items);
  }

  private static JsonField field(String key, Path file) {
    return Arrays.stream(JsonField.values())
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s: an article has no \"%s\"; it has %s, and there is %s"
                        .formatted(file, key, keys(), ITEMS)));
  }

  private static String keys() {
    return Arrays.stream(JsonField.values()).map(JsonField::key).collect(Collectors.joining(", "));
  }

  private static List<JsonPointer> pointers(String key, JsonNode value, Path file) {
    List<JsonPointer> pointers = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      String place = one.asText().strip();
      if (!one.isTextual() || place.isEmpty()) {
        throw new IllegalArgumentException(
            "%s: \"%s\" must be a name or a JSON pointer, or a list of them".formatted(file, key));
      }
      pointers.add(
          place.startsWith("/")
              ? JsonPointer.compile(place)
              : JsonPointer.empty().appendProperty(place));
    }
    if (pointers.isEmpty()) {
      throw new IllegalArgumentException("%s: \"%s\" names nothing".formatted(file, key));
    }
    return pointers;
  }

  private static Optional<JsonNode> value(JsonNode json, List<JsonPointer> pointers) {
    return pointers.stream()
        .map(json::at)
        .filter(node -> !node.isMissingNode() && !node.isNull())
        .filter(node -> !node.isTextual() || !node.textValue().isBlank())
        .findFirst();
  }

  /** A body may be a list of paragraphs. */
  private static JsonNode joined(JsonField field, JsonNode value) {
    if (field != JsonField.BODY || !value.isArray()) {
      return value;
    }
    List<String> paragraphs = new ArrayList<>();
    for (JsonNode paragraph : value) {
      if (!paragraph.isTextual()) {
        return value;
      }
      paragraphs.add(paragraph.textValue());
    }
    return TextNode.valueOf(String.join("\n\n", paragraphs));
  }
}
