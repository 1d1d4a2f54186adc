package newswire.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/**
 * The option and the sign of life of a service: a file that is touched every few seconds while its
 * stage works, so that a container's health check needs neither a port nor a JVM of its own. An old
 * or missing file means that the stage hangs, waits or is gone.
 */
final class HealthFile {
  static final Duration INTERVAL = Duration.ofSeconds(3);
  private static final Logger LOG = LoggerFactory.getLogger(HealthFile.class);

  @Option(
      names = "--health-file",
      paramLabel = "FILE",
      description = "Touch this file every 3 s while the stage works, for health checks.")
  private @Nullable Path file;

  HealthFile() {}

  HealthFile(Path file) {
    this.file = file;
  }

  /** Touches the file from now on, whenever the stage is healthy. */
  Watch watch(BooleanSupplier healthy) {
    return new Watch(file, healthy);
  }

  /** A stage being watched, until it is closed or the process ends. */
  static final class Watch implements AutoCloseable {
    private final ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(Watch::daemon);

    private Watch(@Nullable Path file, BooleanSupplier healthy) {
      if (file != null) {
        Future<?> unused =
            timer.scheduleWithFixedDelay(
                () -> touch(file, healthy), 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    @Override
    public void close() {
      timer.shutdownNow();
    }

    private static void touch(Path file, BooleanSupplier healthy) {
      try {
        if (healthy.getAsBoolean()) {
          Files.writeString(file, Clock.systemUTC().instant() + "\n");
        }
      } catch (IOException | RuntimeException e) {
        // Without the file the health check fails, which is all that can be done from here.
        LOG.warn("cannot touch the health file {}", file, e);
      }
    }

    private static Thread daemon(Runnable task) {
      Thread thread = new Thread(task, "newswire-health");
      thread.setDaemon(true);
      return thread;
    }
  }
}
