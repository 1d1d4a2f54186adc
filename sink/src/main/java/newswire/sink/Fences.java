package newswire.sink;

import java.time.Duration;

/**
 * Tells a partition that was taken over now and then from two writers that take it from each other
 * all the time. Used by one thread.
 */
final class Fences {
  private static final int MOST = 10;
  private static final long WITHIN_NANOS = Duration.ofMinutes(1).toNanos();

  private long sinceNanos;
  private int count;

  /**
   * @throws SinkException if it happens too often
   */
  void count(SinkException.Fenced e, long nowNanos) {
    if (count == 0 || nowNanos - sinceNanos > WITHIN_NANOS) {
      sinceNanos = nowNanos;
      count = 0;
    }
    count++;
    if (count > MOST) {
      throw new SinkException(
          e.getMessage() + ", again and again: is one destination written under two names?", e);
    }
  }
}
