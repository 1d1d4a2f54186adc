package newswire.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.ingest.IngestReport;
import newswire.ingest.IngestStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code newswire ingest}: the ingest stage alone. */
@Command(
    name = "ingest",
    description =
        "Publish articles to Kafka, each version once: what was published before is skipped.")
final class IngestCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders of articles; - is standard input.")
  private List<String> paths = new ArrayList<>();

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    IngestStage.Settings settings =
        IngestStage.Settings.of(kafka.topics(), paths, kafka.timeToWait());
    try (IngestStage stage =
        new IngestStage(
            kafka.connection(),
            settings,
            Clock.systemUTC(),
            System.in,
            (files, articles, bytes) ->
                terminal.progress("reading, %,d articles".formatted(articles)),
            terminal::message)) {
      IngestReport report = UntilStopped.closing(stage).during(stage::run);
      terminal.endProgress();
      IngestMessages.print(report, terminal);
      terminal.result(
          "read %d, published %d, unchanged %d, rejected %d"
              .formatted(report.read(), report.published(), report.unchanged(), report.rejected()));
      return report.rejected() > 0 ? ExitCode.REJECTED : ExitCode.DONE;
    }
  }
}
