package newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import newswire.contract.Json;
import org.jspecify.annotations.Nullable;

/**
 * Text as databases take it. U+0000 and halves of surrogate pairs, which PostgreSQL refuses and
 * which are no characters, become U+FFFD, in both databases alike. Pure functions.
 */
final class SqlText {
  private static final char REPLACEMENT = '\uFFFD';

  private SqlText() {}

  /** Text for a column. */
  static @Nullable String clean(@Nullable String text) {
    return text == null || isClean(text) ? text : replaced(text);
  }

  /** A document for a column; the same text, unless something in it has to be replaced. */
  static String json(byte[] json) {
    String text = new String(json, UTF_8);
    // Valid JSON in UTF-8 has neither of the two but by an escape.
    return text.contains("\\u") ? rewritten(text) : text;
  }

  private static String rewritten(String json) {
    StringWriter out = new StringWriter(json.length());
    try (JsonParser parser = Json.mapper().createParser(json);
        JsonGenerator generator = Json.mapper().createGenerator(out)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case FIELD_NAME -> generator.writeFieldName(replaced(parser.currentName()));
          case VALUE_STRING -> generator.writeString(replaced(parser.getText()));
          default -> generator.copyCurrentEventExact(parser);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String replaced(String text) {
    if (isClean(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isCharacter(c) ? c : REPLACEMENT));
    return clean.toString();
  }

  private static boolean isCharacter(int codePoint) {
    boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return codePoint != 0 && !half;
  }
}
