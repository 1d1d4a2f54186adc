package newswire.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import newswire.sink.Destination;
import newswire.sink.SinkStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newswire sink}: the sink stage alone, until it is stopped. */
@Command(name = "sink", description = "Store the enriched articles as they come in, until stopped.")
final class SinkCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private HealthFile healthFile = new HealthFile();

  @Mixin private SinkOptions sinks = new SinkOptions();

  SinkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Logging.service();
    List<SinkStage> stages = sinks.destinations(List.of()).stream().map(this::stage).toList();
    CompletableFuture<?>[] ends =
        stages.stream().map(SinkStage::ended).toArray(CompletableFuture<?>[]::new);
    try (UntilStopped untilStopped = UntilStopped.closing(stages.toArray(AutoCloseable[]::new))) {
      stages.forEach(SinkStage::start);
      healthFile.watch(() -> List.of(ends).stream().noneMatch(CompletableFuture::isDone));
      terminal.message("storing " + kafka.topics().enriched() + "; Ctrl-C ends it");
      // The first that ends ends all: a destination that stands still must not go unnoticed.
      untilStopped.await(CompletableFuture.anyOf(ends).thenApply(first -> null));
    } finally {
      stages.forEach(SinkStage::close);
    }
    return ExitCode.DONE;
  }

  private SinkStage stage(Destination destination) {
    return new SinkStage(
        new SinkStage.Settings(kafka.connection(), kafka.topics(), destination, kafka.timeToWait()),
        terminal::message);
  }
}
