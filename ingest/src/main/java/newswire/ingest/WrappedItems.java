package newswire.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newswire.contract.Json;

/** Finds the bytes of each element of a list inside a JSON document. Pure functions. */
final class WrappedItems {
  /** Keeps the items of a second document on the same input apart from those of the first. */
  private static final long MOST = 1_000_000;

  private WrappedItems() {}

  /**
   * The parts of the whole that its elements are, in their order; as many times the whole if its
   * bytes are not what JSON should be.
   *
   * @param count how many there are
   */
  static List<Original> of(Original whole, JsonPointer list, int count) {
    List<Original> parts = new ArrayList<>();
    try (JsonParser parser = Json.mapper().createParser(whole.bytes())) {
      if (skipTo(parser, list)) {
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
          int start = (int) parser.currentTokenLocation().getByteOffset();
          parser.skipChildren();
          // The end of a number or a word is known only once it has been read.
          parser.finishToken();
          int end = (int) parser.currentLocation().getByteOffset();
          parts.add(part(whole, parts.size(), Arrays.copyOfRange(whole.bytes(), start, end)));
        }
      }
    } catch (IOException e) {
      // Read by its characters, for its bytes are in some old encoding.
      parts.clear();
    }
    for (int i = parts.size(); i < count; i++) {
      parts.add(part(whole, i, whole.bytes()));
    }
    return parts;
  }

  private static Original part(Original whole, int index, byte[] bytes) {
    long position = (whole.position() - 1) * MOST + index + 1;
    return new Original(position, whole.line(), bytes, bytes.length);
  }

  private static boolean skipTo(JsonParser parser, JsonPointer list) throws IOException {
    while (parser.nextToken() != null) {
      boolean here = parser.currentToken() == JsonToken.START_ARRAY;
      if (here && parser.getParsingContext().pathAsPointer().equals(list)) {
        return true;
      }
    }
    return false;
  }
}
