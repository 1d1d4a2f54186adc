package newswire.bench.crash;

/**
 * One kill and what proves that it hit work in progress.
 *
 * @param after milliseconds since the storm began
 * @param done records that had passed the target's stage, committed
 * @param inThisLife how many of them in the life that was ended, counting what was not yet
 *     committed
 * @param open records of an open transaction at that moment
 * @param left records that the stage still had before it
 */
record Kill(Target target, long after, int done, int inThisLife, int open, int left) {

  /** Whether it ended a life that had worked and had more to do. */
  boolean hitWork() {
    return inThisLife > 0 && left > 0;
  }

  @Override
  public String toString() {
    return "%6.1f s  %-7s done %,7d  in this life %,7d  open %,6d  left %,7d  %s"
        .formatted(
            after / 1000.0,
            target,
            done,
            inThisLife,
            open,
            left,
            hitWork() ? "hit work" : "MISSED");
  }
}
