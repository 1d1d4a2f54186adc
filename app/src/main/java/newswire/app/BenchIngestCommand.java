package newswire.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import newswire.contract.Article;
import newswire.contract.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code newswire bench ingest}: JSON lines into Kafka, beside what the producer does alone. */
@Command(
    name = "ingest",
    description =
        "Measure how fast ingest publishes JSON lines, beside what the Kafka producer does with the"
            + " same records made already, on one embedded broker in one run.")
final class BenchIngestCommand implements Callable<Integer> {
  private static final int MOST_WARMING_UP = 20_000;

  private final Terminal terminal;
  @ParentCommand private BenchCommand bench;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often each is measured, in turn. Default: ${DEFAULT-VALUE}.")
  private int rounds = 3;

  @Option(
      names = {"-n", "--articles"},
      defaultValue = "100000",
      description = "Articles of each measurement. Default: ${DEFAULT-VALUE}.")
  private int articles = 100_000;

  BenchIngestCommand(Terminal terminal) {
    this.terminal = terminal;
    this.bench = new BenchCommand(terminal);
  }

  @Override
  public Integer call() throws Exception {
    BenchArticles load = new BenchArticles(bench.samples());
    Path folder = Files.createTempDirectory("newswire-bench");
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
      terminal.progress("writing " + articles + " articles");
      Path lines = write(load, folder.resolve("articles.jsonl"), articles);
      Path few = write(load, folder.resolve("few.jsonl"), Math.min(articles, MOST_WARMING_UP));
      BenchIngestRun run = new BenchIngestRun(broker.connection(), load, terminal);
      terminal.progress("warming up");
      run.ingest(few);
      run.produce(Math.min(articles, MOST_WARMING_UP));
      List<BenchIngestRun.Result> ingest = new ArrayList<>();
      List<BenchIngestRun.Result> producer = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        terminal.progress("round %d of %d".formatted(round, rounds));
        producer.add(run.produce(articles));
        ingest.add(run.ingest(lines));
      }
      terminal.endProgress();
      print(producer, ingest);
    } finally {
      BenchCommand.delete(folder);
    }
    return ExitCode.DONE;
  }

  private void print(List<BenchIngestRun.Result> producer, List<BenchIngestRun.Result> ingest) {
    terminal.result(
        "%,d articles, median of %d rounds, %d cores, Java %s"
            .formatted(
                articles,
                rounds,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature()));
    terminal.result("");
    terminal.result("| path | articles/s | of the producer | processor time an article, µs |");
    terminal.result("|---|---:|---:|---:|");
    double alone =
        median(producer.stream().mapToDouble(BenchIngestRun.Result::perSecond).toArray());
    row("the producer alone", producer, alone);
    row("ingest", ingest, alone);
  }

  private void row(String name, List<BenchIngestRun.Result> results, double alone) {
    double perSecond =
        median(results.stream().mapToDouble(BenchIngestRun.Result::perSecond).toArray());
    double micros =
        median(results.stream().mapToDouble(BenchIngestRun.Result::microseconds).toArray());
    terminal.result(
        "| %s | %,.0f | %.0f %% | %.1f |"
            .formatted(name, perSecond, 100 * perSecond / alone, micros));
  }

  private static double median(double... values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static Path write(BenchArticles load, Path file, int count) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int n = 0; n < count; n++) {
        Article article = load.get(n);
        Map<String, String> flat =
            Map.of(
                "id",
                "bench-" + n,
                "source",
                "bench.example.org",
                "title",
                article.headline(),
                "text",
                article.body());
        lines.write(Json.mapper().writeValueAsString(flat));
        lines.write('\n');
      }
    }
    return file;
  }
}
