package newswire.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import newswire.contract.DeadLetter.Reason;
import newswire.contract.Json;
import newswire.ingest.TextDecoder.Decoded;
import newswire.ingest.feed.Link;

/** Reads the JSON objects of one input, each from its bytes. Immutable. */
final class JsonItems {
  private static final JsonMapper MAPPER = Json.mapper();
  private static final int LONGEST_MESSAGE = 200;

  private final Limits limits;
  private final FieldMapping mapping;
  private final Charset charset;

  /**
   * @param charset that the input was translated from
   */
  JsonItems(Limits limits, FieldMapping mapping, Charset charset) {
    this.limits = limits;
    this.mapping = mapping;
    this.charset = charset;
  }

  /** A JSON document, and how its bytes were read. */
  private record Tree(JsonNode json, TextEncoding encoding) {}

  /** Tells {@code found} what these bytes are. */
  void tell(Original original, ParsedItems found) {
    if (original.isCut()) {
      found.refuse(
          original,
          Reason.TOO_LARGE,
          "%d bytes; the limit of one article is %d bytes of text"
              .formatted(original.size(), limits.textBytes()));
      return;
    }
    try {
      Tree read = tree(original.bytes());
      JsonNode tree = read.json();
      JsonPointer list = mapping.items().orElse(JsonFeed.ITEMS);
      boolean feed = JsonFeed.isFeed(tree);
      if (feed || (mapping.items().isPresent() && tree.at(list).isArray())) {
        tellAll(original, read, feed ? JsonFeed.ITEMS : list, found);
      } else {
        found.article(original, article(tree, read.encoding()));
      }
    } catch (RefusedException e) {
      found.refuse(original, e.reason(), e.detail());
    }
  }

  /** Tells of each article of a list that is wrapped in one document. */
  private void tellAll(Original original, Tree read, JsonPointer list, ParsedItems found)
      throws RefusedException {
    JsonNode tree = read.json();
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
        TextEncoding encoding = encoding(item, read.encoding());
        found.article(originals.get(i), article(item, encoding));
      } catch (RefusedException e) {
        found.refuse(originals.get(i), e.reason(), e.detail());
      }
    }
  }

  private RawArticle article(JsonNode json, TextEncoding encoding) throws RefusedException {
    return JsonFields.article(mapping.apply(json)).readAs(encoding.translatedFrom(charset));
  }

  /** Of one element of a list. Its own bytes are not known then: one for each U+FFFD, at least. */
  private static TextEncoding encoding(JsonNode element, TextEncoding whole) {
    if (whole.malformedBytes() == 0) {
      return whole;
    }
    long replaced = element.toString().chars().filter(c -> c == '\uFFFD').count();
    return new TextEncoding(whole.charset(), Math.min(replaced, whole.malformedBytes()));
  }

  private static Tree tree(byte[] bytes) throws RefusedException {
    try {
      return new Tree(MAPPER.readTree(bytes), TextEncoding.PLAIN);
    } catch (JsonProcessingException e) {
      return treeOfOtherText(bytes, e);
    } catch (IOException e) {
      // Bytes that are no UTF-8 come as an IOException.
      return treeOfOtherText(bytes, e);
    }
  }

  /** JSON has to be UTF-8, and what an old system wrote may be in its code page all the same. */
  private static Tree treeOfOtherText(byte[] bytes, IOException first) throws RefusedException {
    if (TextDecoder.isUtf8(bytes)) {
      throw new RefusedException(Reason.UNREADABLE, message(first));
    }
    try {
      Decoded decoded = TextDecoder.decode(bytes);
      return new Tree(MAPPER.readTree(decoded.text()), decoded.encoding());
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
