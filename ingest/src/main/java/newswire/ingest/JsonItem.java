package newswire.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import newswire.contract.DeadLetter.Reason;
import newswire.contract.Json;
import newswire.ingest.feed.Link;

/** Reads the bytes of one JSON object. Pure functions. */
final class JsonItem {
  private static final JsonMapper MAPPER = Json.mapper();
  private static final int LONGEST_MESSAGE = 200;

  private JsonItem() {}

  /** Tells {@code found} what these bytes are. */
  static void tell(Original original, Limits limits, FieldMapping mapping, ParsedItems found) {
    if (original.isCut()) {
      found.refuse(
          original,
          Reason.TOO_LARGE,
          "%d bytes; the limit of one article is %d bytes of text"
              .formatted(original.size(), limits.textBytes()));
      return;
    }
    try {
      JsonNode tree = tree(original.bytes());
      JsonPointer list = mapping.items().orElse(JsonFeed.ITEMS);
      boolean feed = JsonFeed.isFeed(tree);
      if (feed || (mapping.items().isPresent() && tree.at(list).isArray())) {
        tellAll(original, tree, feed ? JsonFeed.ITEMS : list, mapping, found);
      } else {
        found.article(original, JsonFields.article(mapping.apply(tree)));
      }
    } catch (RefusedException e) {
      found.refuse(original, e.reason(), e.detail());
    }
  }

  /** Tells of each article of a list that is wrapped in one document. */
  private static void tellAll(
      Original original, JsonNode tree, JsonPointer list, FieldMapping mapping, ParsedItems found)
      throws RefusedException {
    JsonNode elements = tree.at(list);
    if (elements.isEmpty()) {
      throw new RefusedException(Reason.EMPTY, "no article in the list at " + list);
    }
    List<Original> originals = WrappedItems.of(original, list, elements.size());
    for (int i = 0; i < elements.size(); i++) {
      JsonNode element = elements.get(i);
      boolean feed = JsonFeed.isFeed(tree);
      JsonNode item = feed ? JsonFeed.complete(element, tree) : element;
      Optional<Link> link = feed ? JsonFeed.linkOf(item) : Optional.empty();
      if (link.isPresent()) {
        found.link(originals.get(i), link.get());
        continue;
      }
      try {
        found.article(originals.get(i), JsonFields.article(mapping.apply(item)));
      } catch (RefusedException e) {
        found.refuse(originals.get(i), e.reason(), e.detail());
      }
    }
  }

  private static JsonNode tree(byte[] bytes) throws RefusedException {
    try {
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      return treeOfOtherText(bytes, e);
    } catch (IOException e) {
      // Bytes that are no UTF-8 come as an IOException.
      return treeOfOtherText(bytes, e);
    }
  }

  /** JSON has to be UTF-8, and what an old system wrote may be in its code page all the same. */
  private static JsonNode treeOfOtherText(byte[] bytes, IOException first) throws RefusedException {
    if (TextDecoder.isUtf8(bytes)) {
      throw new RefusedException(Reason.UNREADABLE, message(first));
    }
    try {
      return MAPPER.readTree(TextDecoder.decode(bytes).text());
    } catch (JsonProcessingException e) {
      throw new RefusedException(Reason.UNREADABLE, message(e));
    }
  }

  private static String message(IOException e) {
    if (!(e instanceof JsonProcessingException json)) {
      return "not JSON: " + e.getMessage();
    }
    JsonLocation at = json.getLocation();
    String where = at == null ? "" : " (column " + at.getColumnNr() + ")";
    String text = String.valueOf(json.getOriginalMessage()).lines().findFirst().orElse("");
    String what = text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
    return "not JSON: " + what + where;
  }
}
