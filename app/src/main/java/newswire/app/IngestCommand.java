package newswire.app;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import newswire.ingest.IngestReport;
import newswire.ingest.IngestStage;
import newswire.ingest.IngestStage.Batch;
import newswire.ingest.InputSize;
import newswire.ingest.ItemSource;
import newswire.ingest.Limits;
import newswire.ingest.http.HttpSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newswire ingest}: the ingest stage alone. */
@Command(
    name = "ingest",
    description =
        "Publish articles to Kafka, each version once: what was published before is skipped. A PATH"
            + " that begins with http:// or https:// is a feed, a sitemap or a page of the web.")
final class IngestCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private WebOptions web = new WebOptions();
  @Mixin private FollowOptions following = new FollowOptions();
  @Mixin private ListenOptions listening = new ListenOptions();
  @Mixin private HealthFile healthFile = new HealthFile();

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
    if (dryRun && rate > 0) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "picocli sets it").commandLine(),
          "--rate holds back what is published, and --dry-run publishes nothing");
    }
    HttpSettings listen = listening.settings();
    WebInputs inputs = web.split(input, listen != null && !dryRun);
    List<ItemSource> sources =
        web.sources(inputs, dryRun ? null : following.pollInterval(), terminal);
    if (dryRun) {
      return new DryRun(terminal, input.mapping()).print(inputs.others(), sources, System.in);
    }
    IngestStage.Settings settings = settings(inputs.others(), sources, listen);
    if (settings.goesOn()) {
      Logging.patientService();
    }
    boolean unknown = settings.goesOn() || !sources.isEmpty();
    InputSize size = InputSize.of(unknown ? List.of() : settings.inputs());
    try (IngestStage stage =
        new IngestStage(
            kafka.connection(),
            settings,
            Clock.systemUTC(),
            System.in,
            new ProgressLine(terminal, size::bytes, System::nanoTime),
            terminal::message)) {
      healthFile.watch(stage::isHealthy);
      // Whoever stops it waits for the report.
      return UntilStopped.closing(stage).during(() -> report(stage.run(), settings));
    }
  }

  private int report(IngestReport report, IngestStage.Settings settings) {
    terminal.endProgress();
    IngestMessages.print(report, terminal);
    if (!report.complete() && !settings.goesOn()) {
      terminal.message("stopped before the end; the same command goes on from there");
    }
    terminal.result(IngestMessages.counts(report));
    return report.rejected() > 0 ? ExitCode.REJECTED : ExitCode.DONE;
  }

  private IngestStage.Settings settings(
      List<String> inputs, List<ItemSource> sources, @Nullable HttpSettings listen) {
    return new IngestStage.Settings(
        kafka.topics(),
        inputs,
        sources,
        Limits.DEFAULT,
        input.mapping(),
        Batch.DEFAULT,
        kafka.timeToWait(),
        following.follow(),
        rate,
        listen);
  }
}
