package newswire.ingest;

import java.io.IOException;
import java.io.InputStream;
import newswire.contract.DeadLetter.Reason;

/** JSON lines: one object a line, blank lines passed over, no limit to the number of lines. */
final class JsonLinesArticleParser implements ArticleParser {
  private final Limits limits;
  private final FieldMapping mapping;

  JsonLinesArticleParser(Limits limits, FieldMapping mapping) {
    this.limits = limits;
    this.mapping = mapping;
  }

  @Override
  public void parse(InputStream bytes, ParsedItems found) throws IOException {
    Utf8Stream.Translated text = Utf8Stream.of(bytes);
    JsonItems items = new JsonItems(limits, mapping, text.original());
    Lines lines = new Lines(text.stream(), limits.itemBytes());
    boolean none = true;
    for (Original line = lines.next(); line != null; line = lines.next()) {
      if (!isBlank(line.bytes())) {
        items.tell(line, found);
        none = false;
      }
    }
    if (none) {
      found.refuse(Original.whole(new byte[0]), Reason.EMPTY, "no line with an article");
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }
}
