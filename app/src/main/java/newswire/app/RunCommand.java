package newswire.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.sink.Destination;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newswire run}: everything in one process, on an embedded broker. */
@Command(
    name = "run",
    description =
        "Read articles, tag them and store the results, all in one process with a Kafka of its own."
            + " Ends when all is done, or goes on with --follow. Run again: only what is new is added."
            + " Without --to, the results"
            + " are JSON lines and an SQLite database in the data folder. A PATH that begins with"
            + " http:// or https:// is a feed, a sitemap or a page of the web.")
final class RunCommand implements Callable<Integer> {
  static final String DEFAULT_DATA_DIR = "newswire-data";
  private static final int PARTITIONS = 4;

  private final Terminal terminal;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private WebOptions web = new WebOptions();
  @Mixin private FollowOptions following = new FollowOptions();
  @Mixin private SinkOptions sinks = new SinkOptions();
  @Mixin private EnrichmentOptions enrichment = new EnrichmentOptions();

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = DEFAULT_DATA_DIR,
      description =
          "Keeps the broker's storage and the results together; delete it to begin anew. Default:"
              + " ${DEFAULT-VALUE}.")
  private Path dataDir = Path.of(DEFAULT_DATA_DIR);

  @Option(
      names = "--keep-running",
      description = "Stay when all is done, so that more can be ingested and consumed.")
  private boolean keepRunning;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port of the embedded broker on 127.0.0.1. Default: any free one.")
  private int port;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Enrich threads. Default: one a core.")
  private @Nullable Integer threads;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Where the embedded broker keeps its log. */
  static Path brokerFolder(Path dataDir) {
    return dataDir.resolve("kafka");
  }

  @Override
  public Integer call() throws Exception {
    List<Destination> to = sinks.destinations(defaultDestinations());
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    WebInputs inputs = web.split(input, false);
    LocalPipeline.Settings settings =
        new LocalPipeline.Settings(
            dataDir,
            port,
            inputs.others(),
            web.sources(inputs, following.pollInterval(), terminal),
            input.mapping(),
            following.follow(),
            to,
            count,
            PARTITIONS,
            enrichment::load);
    LocalPipeline pipeline = new LocalPipeline(settings, terminal);
    // What was read while following is still brought to its destinations.
    AutoCloseable stop = following.follow() ? pipeline::stopReading : pipeline;
    try (UntilStopped untilStopped = UntilStopped.closing(stop);
        pipeline) {
      RunReport report = pipeline.run();
      report.print(terminal);
      if (keepRunning && !following.follow()) {
        terminal.message(
            "Kafka is at " + pipeline.bootstrapServers() + "; everything goes on until Ctrl-C");
        untilStopped.await(pipeline.failed());
      }
      return report.exitCode();
    }
  }

  private List<String> defaultDestinations() {
    return List.of(
        "jsonl:" + dataDir.resolve("enriched"), "sqlite:" + dataDir.resolve("newswire.db"));
  }
}
