package newswire.ingest;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Spreads articles evenly over time. A system's sleep is longer than it was asked for, by more than
 * the time between two articles where the rate is high, so it is asked for a millisecond at least,
 * and what it took too much is made up for. Thread-safe: what several threads take counts together.
 */
final class RateLimit {
  /** No limit. */
  static final int NONE = 0;

  private static final long SHORTEST_SLEEP = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long MADE_UP_FOR = TimeUnit.MILLISECONDS.toNanos(100);

  private final long nanosEach;
  private final LongSupplier clock;
  private final Sleep sleep;
  private long due;

  /** How to wait. */
  interface Sleep {
    void nanos(long time) throws InterruptedException;
  }

  /**
   * @param perSecond at most so many, or {@link #NONE}
   */
  RateLimit(int perSecond) {
    this(perSecond, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
  }

  RateLimit(int perSecond, LongSupplier clock, Sleep sleep) {
    this.nanosEach = perSecond == NONE ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.clock = clock;
    this.sleep = sleep;
    this.due = clock.getAsLong();
  }

  /** Waits until one more may pass. */
  void await() throws InterruptedException {
    if (nanosEach == 0) {
      return;
    }
    long wait;
    synchronized (this) {
      long now = clock.getAsLong();
      // What an idle input did not use is not made up for.
      due = Math.max(due, now - MADE_UP_FOR);
      wait = due - now;
      due += nanosEach;
    }
    if (wait >= SHORTEST_SLEEP) {
      sleep.nanos(wait);
    }
  }
}
