package newswire.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import newswire.contract.Cluster;
import newswire.contract.Topics;
import newswire.enrich.EnrichStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newswire enrich}: the enrich stage alone, until it is stopped. */
@Command(
    name = "enrich",
    description =
        "Add tags to the articles as they come in, until stopped. Start it as often as there are"
            + " partitions to share.")
final class EnrichCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private EnrichmentOptions enrichment = new EnrichmentOptions();
  @Mixin private HealthFile healthFile = new HealthFile();

  @Option(names = "--threads", paramLabel = "N", description = "Default: one a core.")
  private @Nullable Integer threads;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description = "A folder of this instance's own. Default: a new temporary one.")
  private @Nullable Path stateDir;

  EnrichCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Logging.service();
    Topics topics = kafka.topics();
    Path state = stateDir == null ? Files.createTempDirectory("newswire-enrich") : stateDir;
    EnrichStage.Settings settings = EnrichStage.Settings.defaults(state);
    if (threads != null) {
      settings = settings.withThreads(threads);
    }
    try (Cluster cluster = kafka.cluster(terminal);
        EnrichStage stage =
            new EnrichStage(kafka.connection(), topics, enrichment.load(), settings);
        UntilStopped untilStopped = UntilStopped.closing(stage)) {
      healthFile.watch(stage::isRunning);
      stage.start(cluster, topics);
      stage.awaitRunning(kafka.timeToWait());
      terminal.message(
          "enriching " + topics.articles() + " into " + topics.enriched() + "; Ctrl-C ends it");
      untilStopped.await(stage.ended());
    }
    return ExitCode.DONE;
  }
}
