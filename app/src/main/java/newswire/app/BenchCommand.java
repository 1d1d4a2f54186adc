package newswire.app;

import static org.apache.kafka.streams.StreamsConfig.AT_LEAST_ONCE;
import static org.apache.kafka.streams.StreamsConfig.EXACTLY_ONCE_V2;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.contract.Article;
import newswire.enrich.EnrichmentChain;
import newswire.enrich.Enrichments;
import newswire.ingest.ArticleReader;
import newswire.ingest.Limits;
import newswire.ingest.SourceItem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code newswire bench}: the whole path under load, beside the same path without enrichment, in
 * one run.
 */
@Command(
    name = "bench",
    description =
        "Measure the whole path under load on an embedded broker: with every step and with none,"
            + " exactly once and at least once, in one run.",
    subcommands = BenchIngestCommand.class)
final class BenchCommand implements Callable<Integer> {
  /** So many that the compiler of the virtual machine has come to rest when measuring begins. */
  private static final int WARM_UP = 20_000;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Articles to make more of. Default: seeds.")
  private List<String> paths = new ArrayList<>(List.of("seeds"));

  @Option(
      names = {"-n", "--articles"},
      defaultValue = "20000",
      description = "Articles of each throughput run. Default: ${DEFAULT-VALUE}.")
  private int articles = 20_000;

  @Option(
      names = "--rate",
      defaultValue = "200",
      description = "Articles a second of each latency run. Default: ${DEFAULT-VALUE}.")
  private int rate = 200;

  @Option(
      names = "--seconds",
      defaultValue = "15",
      description = "Length of each latency run. Default: ${DEFAULT-VALUE}.")
  private int seconds = 15;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Enrich threads. Default: one a core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    BenchArticles load = new BenchArticles(samples());
    EnrichmentChain everything = Enrichments.standard();
    EnrichmentChain nothing = new EnrichmentChain(List.of());
    Path folder = Files.createTempDirectory("newswire-bench");
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
      BenchRun run = new BenchRun(broker.connection(), load, threads, folder, terminal);
      terminal.progress("warming up");
      run.measure("warm-up", everything, EXACTLY_ONCE_V2, Math.min(articles, WARM_UP), 50, 2);
      List<BenchRun.Result> results = new ArrayList<>();
      for (String guarantee : List.of(EXACTLY_ONCE_V2, AT_LEAST_ONCE)) {
        results.add(run.measure("no enrichment", nothing, guarantee, articles, rate, seconds));
        results.add(run.measure("every step", everything, guarantee, articles, rate, seconds));
      }
      terminal.endProgress();
      BenchTable.lines(results, articles, rate, threads).forEach(terminal::result);
    } finally {
      delete(folder);
    }
    return ExitCode.DONE;
  }

  /** The articles that more are made of. */
  List<Article> samples() {
    List<Article> samples = new ArrayList<>();
    new ArticleReader(Limits.DEFAULT, System.in)
        .read(
            paths,
            item -> {
              if (item instanceof SourceItem.Found found) {
                samples.add(found.article());
              }
            });
    return samples;
  }

  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
