package newswire.app;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.ingest.IngestReport;
import newswire.ingest.IngestStage;
import newswire.ingest.IngestStage.Batch;
import newswire.ingest.InputSize;
import newswire.ingest.Limits;
import newswire.ingest.http.HttpSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code newswire ingest}: the ingest stage alone. */
@Command(
    name = "ingest",
    description =
        "Publish articles to Kafka, each version once: what was published before is skipped.")
final class IngestCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private ListenOptions listening = new ListenOptions();
  @Mixin private HealthFile healthFile = new HealthFile();

  @Option(
      names = "--follow",
      description =
          "Go on when all is read, and take what is new: files are watched and read once nobody has"
              + " written to them for 2 s. Until stopped.")
  private boolean follow;

  @Option(
      names = "--rate",
      paramLabel = "N/s",
      converter = RateConverter.class,
      description = "Read no more than this many articles a second. Default: as fast as can be.")
  private int rate;

  @Option(
      names = "--dry-run",
      description = "Print the articles as JSON lines instead of publishing them; needs no Kafka.")
  private boolean dryRun;

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (dryRun) {
      return new DryRun(terminal).print(input.inputs(), List.of(), System.in);
    }
    IngestStage.Settings settings = settings();
    if (settings.goesOn()) {
      Logging.service();
    }
    InputSize size = InputSize.of(settings.goesOn() ? List.of() : settings.inputs());
    try (IngestStage stage =
        new IngestStage(
            kafka.connection(),
            settings,
            Clock.systemUTC(),
            System.in,
            new ProgressLine(terminal, size::bytes, System::nanoTime),
            terminal::message)) {
      healthFile.watch(stage::isHealthy);
      IngestReport report = UntilStopped.closing(stage).during(stage::run);
      terminal.endProgress();
      IngestMessages.print(report, terminal);
      terminal.result(IngestMessages.counts(report));
      return report.rejected() > 0 ? ExitCode.REJECTED : ExitCode.DONE;
    }
  }

  private IngestStage.Settings settings() {
    HttpSettings listen = listening.settings();
    return new IngestStage.Settings(
        kafka.topics(),
        listen == null ? input.inputs() : input.inputsIfAny(),
        List.of(),
        Limits.DEFAULT,
        Batch.DEFAULT,
        kafka.timeToWait(),
        follow,
        rate,
        listen);
  }
}
