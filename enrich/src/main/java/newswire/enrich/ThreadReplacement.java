package newswire.enrich;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that died, a few times: a passing fault heals, a lasting one ends the
 * stage with its cause instead of looping. Thread-safe.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);
  private static final int MAX_REPLACEMENTS = 5;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Consumer<Throwable> onGivingUp;
  private final Deque<Long> replacements = new ArrayDeque<>();

  ThreadReplacement(Consumer<Throwable> onGivingUp) {
    this.onGivingUp = onGivingUp;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable cause) {
    long now = System.nanoTime();
    while (!replacements.isEmpty() && now - replacements.peekFirst() > WINDOW.toNanos()) {
      replacements.removeFirst();
    }
    if (cause instanceof Error || replacements.size() == MAX_REPLACEMENTS) {
      LOG.error("the enrich stage gives up", cause);
      onGivingUp.accept(cause);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    replacements.addLast(now);
    LOG.warn("a stream thread died and is replaced", cause);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }
}
