package newswire.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code newswire broker}: the embedded broker alone, for trying the stages as processes of their
 * own, and for the tests that kill them.
 */
@Command(
    name = "broker",
    hidden = true,
    description = "Run the embedded broker alone, on loopback, until stopped.")
final class BrokerCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--data-dir", paramLabel = "DIR", defaultValue = RunCommand.DEFAULT_DATA_DIR)
  private Path dataDir = Path.of(RunCommand.DEFAULT_DATA_DIR);

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "9092",
      description = "Default: ${DEFAULT-VALUE}.")
  private int port = 9092;

  BrokerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    try (UntilStopped untilStopped = UntilStopped.closing(() -> ended.complete(null));
        EmbeddedKafka broker = EmbeddedKafka.start(RunCommand.brokerFolder(dataDir), port)) {
      terminal.result(broker.bootstrapServers());
      untilStopped.await(ended);
    }
    return ExitCode.DONE;
  }
}
