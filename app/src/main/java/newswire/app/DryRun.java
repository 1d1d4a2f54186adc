package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import newswire.contract.DeadLetter.Reason;
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
  private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);

  DryRun(Terminal terminal, FieldMapping mapping) {
    this.terminal = terminal;
    this.mapping = mapping;
  }

  /** Reads all of the inputs; returns the exit code. */
  int print(List<String> inputs, List<ItemSource> sources, InputStream standardInput)
      throws InterruptedException {
    Consumer<SourceItem> items = this::print;
    ArticleReader reader = new ArticleReader(Limits.DEFAULT, mapping, standardInput);
    try {
      reader.read(inputs, items);
      for (ItemSource source : sources) {
        source.read(ItemSource.Notes.NONE, items);
      }
    } catch (UnreadException e) {
      return ExitCode.DONE;
    }
    IngestMessages.printUnknown(reader.unknownFiles(), terminal);
    terminal.message(
        "%d %s, rejected %s, nothing published"
            .formatted(
                articles,
                articles == 1 ? "article" : "articles",
                IngestMessages.byReason(rejected)));
    return rejected.isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
  }

  private synchronized void print(SourceItem item) {
    if (item instanceof SourceItem.Found found) {
      articles++;
      terminal.result(new String(Json.write(found.article()), UTF_8));
      if (!terminal.isRead()) {
        throw new UnreadException();
      }
    } else if (item instanceof SourceItem.Refused refused) {
      rejected.merge(refused.reason(), 1L, Long::sum);
      terminal.message(refused.message());
    }
  }

  /** Nobody reads what is printed any more. */
  private static final class UnreadException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
