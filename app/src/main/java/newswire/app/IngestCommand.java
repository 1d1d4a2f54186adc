package newswire.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import newswire.ingest.IngestReport;
import newswire.ingest.IngestStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newswire ingest}: the ingest stage alone. */
@Command(
    name = "ingest",
    description =
        "Publish articles to Kafka, each version once: what was published before is skipped.")
final class IngestCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private InputOptions input = new InputOptions();

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    IngestStage.Settings settings =
        IngestStage.Settings.of(kafka.topics(), input.inputs(), kafka.timeToWait());
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
