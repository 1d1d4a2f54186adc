package newswire.sink;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import newswire.contract.UnreachableException;

/**
 * Makes a call again, after longer and longer pauses, while the destination is unavailable. Gives
 * up after {@code wait}, and at once when the stage is closed.
 */
final class Retry {
  private static final long FIRST_PAUSE = Duration.ofMillis(50).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofSeconds(5).toNanos();

  private final String destination;
  private final Duration wait;
  private final Consumer<String> progress;
  private final CountDownLatch closing;

  /**
   * @param progress told of the first failure of each call
   * @param closing ends every pause
   */
  Retry(String destination, Duration wait, Consumer<String> progress, CountDownLatch closing) {
    this.destination = destination;
    this.wait = wait;
    this.progress = progress;
    this.closing = closing;
  }

  void run(Runnable action) {
    call(
        () -> {
          action.run();
          return true;
        });
  }

  <T> T call(Supplier<T> action) {
    long deadline = System.nanoTime() + wait.toNanos();
    long pause = FIRST_PAUSE;
    while (true) {
      try {
        return action.get();
      } catch (SinkException.Unavailable e) {
        if (pause == FIRST_PAUSE) {
          progress.accept(
              "%s: %s; trying again, at most %d s"
                  .formatted(destination, e.getMessage(), wait.toSeconds()));
        }
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw givenUp(e);
        }
        pause(Math.min(pause, left), e);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  }

  private void pause(long nanos, SinkException.Unavailable reason) {
    try {
      if (closing.await(nanos, NANOSECONDS)) {
        throw reason;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }

  private RuntimeException givenUp(SinkException.Unavailable e) {
    String message =
        "%s: gave up after %d s: %s".formatted(destination, wait.toSeconds(), e.getMessage());
    return e.outOfReach() ? new UnreachableException(message, e) : new SinkException(message, e);
  }
}
