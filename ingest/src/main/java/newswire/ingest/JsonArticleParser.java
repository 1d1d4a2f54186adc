package newswire.ingest;

import java.io.IOException;
import java.io.InputStream;
import newswire.contract.DeadLetter.Reason;

/** JSON: one object, an array of objects, or objects one after the other; read object by object. */
final class JsonArticleParser implements ArticleParser {
  private final Limits limits;
  private final FieldMapping mapping;

  JsonArticleParser(Limits limits, FieldMapping mapping) {
    this.limits = limits;
    this.mapping = mapping;
  }

  @Override
  public void parse(InputStream bytes, ParsedItems found) throws IOException {
    Utf8Stream.Translated text = Utf8Stream.of(bytes);
    JsonItems items = new JsonItems(limits, mapping, text.original());
    JsonElements elements = new JsonElements(text.stream(), limits.itemBytes());
    Original element = elements.next();
    if (element == null) {
      String detail = elements.isCut() ? JsonElements.CUT : "no article in it";
      found.refuse(Original.whole(new byte[0]), Reason.EMPTY, detail);
      return;
    }
    long last = 0;
    for (; element != null; element = elements.next()) {
      last = element.position();
      items.tell(element, found);
    }
    if (elements.isCut()) {
      Original end = new Original(last + 1, elements.line(), new byte[0], 0);
      found.refuse(end, Reason.UNREADABLE, JsonElements.CUT);
    }
  }
}
