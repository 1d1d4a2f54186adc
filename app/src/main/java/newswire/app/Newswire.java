package newswire.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code newswire} command; each of its subcommands is a class of its own. */
@Command(
    name = "newswire",
    description = "A stream of news articles in, tagged and linked records on Kafka out.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failure",
      "2:wrong usage",
      "3:broker or database out of reach",
      "4:some input was rejected; everything else is done"
    },
    subcommands = {
      RunCommand.class,
      IngestCommand.class,
      EnrichCommand.class,
      SinkCommand.class,
      TopicsCommand.class,
      DeadLettersCommand.class,
      AnnotateCommand.class,
      BenchCommand.class,
      BrokerCommand.class,
      EvalCommand.class,
      TrainCommand.class,
      GazetteerCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    })
public final class Newswire {
  @Option(
      names = {"-v", "--verbose"},
      description = "Show log messages, and the whole story of a failure.",
      scope = ScopeType.INHERIT)
  void setVerbose(boolean verbose) {
    if (verbose) {
      Logging.verbose();
    }
  }

  public static void main(String[] args) {
    // Numbers look the same everywhere, for people as for programs that read them.
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = execute(out, err, args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Runs one command line and returns its exit code; for tests as for {@code main}. */
  static int execute(PrintWriter out, PrintWriter err, String... args) {
    return commandLine(Terminal.of(out, err)).setOut(out).setErr(err).execute(args);
  }

  /** The whole command, every subcommand given the same terminal. */
  static CommandLine commandLine(Terminal terminal) {
    return new CommandLine(new Newswire(), new CommandFactory(terminal))
        .setExecutionExceptionHandler(new FailureMessage(terminal))
        .setParameterExceptionHandler(new UsageMessage())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false);
  }
}
