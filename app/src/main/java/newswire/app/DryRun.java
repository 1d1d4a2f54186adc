package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import newswire.contract.Json;
import newswire.ingest.ArticleReader;
import newswire.ingest.FieldMapping;
import newswire.ingest.ItemSource;
import newswire.ingest.Limits;
import newswire.ingest.SourceItem;

/**
 * Prints articles as JSON lines, as they would be published, without Kafka. It does not know what
 * was published before. One thread tells at a time.
 */
final class DryRun {
  private final Terminal terminal;
  private final FieldMapping mapping;
  private long articles;
  private long rejected;

  DryRun(Terminal terminal, FieldMapping mapping) {
    this.terminal = terminal;
    this.mapping = mapping;
  }

  /** Reads all of the inputs; returns the exit code. */
  int print(List<String> inputs, List<ItemSource> sources, InputStream standardInput)
      throws InterruptedException {
    Consumer<SourceItem> items = this::print;
    ArticleReader reader = new ArticleReader(Limits.DEFAULT, mapping, standardInput);
    reader.read(inputs, items);
    for (ItemSource source : sources) {
      source.read(ItemSource.Notes.NONE, items);
    }
    terminal.message("%d articles, %d rejected, nothing published".formatted(articles, rejected));
    return rejected > 0 ? ExitCode.REJECTED : ExitCode.DONE;
  }

  private synchronized void print(SourceItem item) {
    if (item instanceof SourceItem.Found found) {
      articles++;
      terminal.result(new String(Json.write(found.article()), UTF_8));
    } else if (item instanceof SourceItem.Refused refused) {
      rejected++;
      terminal.message(refused.message());
    }
  }
}
