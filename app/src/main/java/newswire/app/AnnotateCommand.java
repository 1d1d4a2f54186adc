package newswire.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import newswire.contract.Json;
import newswire.enrich.EnrichmentChain;
import newswire.ingest.ArticleReader;
import newswire.ingest.Limits;
import newswire.ingest.SourceItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newswire annotate}: the enrichment without Kafka, for trying and for tests. */
@Command(
    name = "annotate",
    description = "Tag articles without Kafka: enriched records as JSON lines on standard output.")
final class AnnotateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private EnrichmentOptions enrichment = new EnrichmentOptions();

  private final Instant received = Instant.now();
  private boolean rejected;

  AnnotateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    EnrichmentChain chain = enrichment.load();
    new ArticleReader(Limits.DEFAULT, input.mapping(), System.in)
        .read(input.inputs(), item -> annotate(item, chain));
    return rejected ? ExitCode.REJECTED : ExitCode.DONE;
  }

  private void annotate(SourceItem item, EnrichmentChain chain) {
    if (item instanceof SourceItem.Found found) {
      terminal.result(new String(Json.write(chain.enrich(found.article(), received)), UTF_8));
    } else if (item instanceof SourceItem.Refused refused) {
      rejected = true;
      terminal.message(refused.place() + ": " + refused.detail());
    }
  }
}
