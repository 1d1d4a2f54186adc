package newswire.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import newswire.contract.DeadLetter.Reason;
import newswire.contract.Json;

/** Reads the bytes of one JSON object. Pure functions. */
final class JsonItem {
  private static final JsonMapper MAPPER = Json.mapper();
  private static final int LONGEST_MESSAGE = 200;

  private JsonItem() {}

  /** Tells {@code found} what these bytes are. */
  static void tell(Original original, Limits limits, ParsedItems found) {
    if (original.isCut()) {
      found.refuse(
          original,
          Reason.TOO_LARGE,
          "%d bytes; the limit of one article is %d bytes of text"
              .formatted(original.size(), limits.textBytes()));
      return;
    }
    try {
      found.article(original, JsonFields.article(tree(original.bytes())));
    } catch (RefusedException e) {
      found.refuse(original, e.reason(), e.detail());
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
