package newswire.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time between start and stop of what runs long. When a signal ends the process, the parts are
 * closed in the order given, and the process waits until the command has come to its end, so that
 * nothing is left half done. Close it last.
 */
final class UntilStopped implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UntilStopped.class);
  private static final long CLOSE_SECONDS = 25;

  private final CountDownLatch finished = new CountDownLatch(1);

  private UntilStopped() {}

  /** Closes these parts if the process is told to stop before this is closed. */
  static UntilStopped closing(AutoCloseable... parts) {
    UntilStopped untilStopped = new UntilStopped();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> untilStopped.stop(parts), "newswire-stop"));
    return untilStopped;
  }

  /** Waits for the end of a part; throws what it failed with. */
  void await(CompletableFuture<Void> ended) throws ExecutionException, InterruptedException {
    ended.get();
  }

  /** Does a piece of work, which the parts being closed cuts short, and then closes this. */
  <T> T during(Callable<T> work) throws Exception {
    try (this) {
      return work.call();
    }
  }

  /** The command has come to its end: there is nothing to stop any more. */
  @Override
  public void close() {
    finished.countDown();
  }

  private void stop(AutoCloseable... parts) {
    if (finished.getCount() == 0) {
      return;
    }
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.error("a part did not close", e);
      }
    }
    awaitFinished();
  }

  private void awaitFinished() {
    try {
      if (!finished.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("stopped without waiting any longer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
