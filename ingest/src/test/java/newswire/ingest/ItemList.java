package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import newswire.contract.Article;

/** What a reader found, for tests. */
record ItemList(List<SourceItem> items) {
  static final InputStream NO_INPUT = InputStream.nullInputStream();

  static ItemList read(String... inputs) {
    return read(NO_INPUT, inputs);
  }

  static ItemList ofStandardInput(byte[] bytes) {
    return read(new ByteArrayInputStream(bytes), ArticleReader.STANDARD_INPUT);
  }

  static ItemList read(InputStream standardInput, String... inputs) {
    List<SourceItem> items = new ArrayList<>();
    new ArticleReader(Limits.DEFAULT, standardInput).read(List.of(inputs), items::add);
    return new ItemList(items);
  }

  List<Article> articles() {
    return items.stream()
        .filter(SourceItem.Found.class::isInstance)
        .map(item -> ((SourceItem.Found) item).article())
        .toList();
  }

  List<TextEncoding> encodings() {
    return items.stream()
        .filter(SourceItem.Found.class::isInstance)
        .map(item -> ((SourceItem.Found) item).encoding())
        .toList();
  }

  List<SourceItem.Refused> refused() {
    return items.stream()
        .filter(SourceItem.Refused.class::isInstance)
        .map(SourceItem.Refused.class::cast)
        .toList();
  }

  Article article() {
    assertThat(refused()).isEmpty();
    assertThat(items).hasSize(1);
    return articles().get(0);
  }

  /** One word for each item: ok, or the reason why not. */
  List<String> outcomes() {
    return items.stream()
        .map(item -> item instanceof SourceItem.Refused refused ? refused.reason().code() : "ok")
        .toList();
  }
}
