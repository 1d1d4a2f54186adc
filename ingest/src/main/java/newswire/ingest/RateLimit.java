package newswire.ingest;

import java.util.concurrent.TimeUnit;

/** Spreads articles evenly over time. Thread-safe: what several threads take counts together. */
final class RateLimit {
  /** No limit. */
  static final int NONE = 0;

  private final long nanosEach;
  private long due = System.nanoTime();

  /**
   * @param perSecond at most so many, or {@link #NONE}
   */
  RateLimit(int perSecond) {
    this.nanosEach = perSecond == NONE ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  /** Waits until one more may pass. */
  void await() throws InterruptedException {
    if (nanosEach == 0) {
      return;
    }
    long wait;
    synchronized (this) {
      long now = System.nanoTime();
      // What was not used is not made up for.
      due = Math.max(due, now);
      wait = due - now;
      due += nanosEach;
    }
    TimeUnit.NANOSECONDS.sleep(wait);
  }
}
