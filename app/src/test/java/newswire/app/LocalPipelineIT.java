package newswire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import newswire.enrich.EnrichmentChain;
import newswire.ingest.FieldMapping;
import newswire.sink.Sinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything in one process, going on until it is told to stop. */
final class LocalPipelineIT {
  private static final Duration WAIT = Duration.ofSeconds(90);

  @TempDir private Path folder;

  @Test
  void watchedFolderComesOutWhileItGrowsAndStoppingBringsOutTheRest() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Path results = folder.resolve("results");
    try (LocalPipeline pipeline = pipeline(inbox, results)) {
      CompletableFuture<RunReport> run = running(pipeline);
      for (int number = 1; number <= 3; number++) {
        put(inbox, number);
        int soFar = number;
        await().atMost(WAIT).until(() -> lines(results) == soFar);
      }
      assertThat(run).isNotDone();
      pipeline.stopReading();

      RunReport report = run.get(60, TimeUnit.SECONDS);
      assertThat(report.enriched()).isEqualTo(3);
      assertThat(report.ingest().published()).isEqualTo(3);
      assertThat(report.ingest().complete()).isFalse();
      assertThat(report.exitCode()).isEqualTo(ExitCode.DONE);
    }
  }

  @Test
  void stopBeforeItHasBegunEndsItAtOnce() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    try (LocalPipeline pipeline = pipeline(inbox, folder.resolve("results"))) {
      pipeline.stopReading();

      assertThat(running(pipeline).get(90, TimeUnit.SECONDS).enriched()).isZero();
    }
  }

  private LocalPipeline pipeline(Path inbox, Path results) {
    LocalPipeline.Settings settings =
        new LocalPipeline.Settings(
            folder.resolve("data"),
            0,
            List.of(inbox.toString()),
            List.of(),
            FieldMapping.USUAL,
            true,
            Sinks.parse(List.of("jsonl:" + results), Map.of()),
            1,
            1,
            () -> new EnrichmentChain(List.of()));
    PrintWriter nobody = new PrintWriter(new StringWriter());
    return new LocalPipeline(settings, new Terminal(nobody, nobody, false));
  }

  private static CompletableFuture<RunReport> running(LocalPipeline pipeline) {
    CompletableFuture<RunReport> report = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                report.complete(pipeline.run());
              } catch (Exception e) {
                report.completeExceptionally(e);
              }
            });
    thread.start();
    return report;
  }

  private void put(Path inbox, int number) throws Exception {
    Path aside = folder.resolve("aside.json");
    Files.writeString(aside, "{\"text\":\"Bridge number %d stays open.\"}".formatted(number));
    Files.move(aside, inbox.resolve(number + ".json"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static long lines(Path results) throws Exception {
    if (!Files.isDirectory(results)) {
      return 0;
    }
    long lines = 0;
    try (var files = Files.newDirectoryStream(results, "*.jsonl")) {
      for (Path file : files) {
        lines += Files.readAllLines(file).size();
      }
    }
    return lines;
  }
}
