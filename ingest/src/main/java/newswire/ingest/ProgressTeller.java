package newswire.ingest;

import java.time.Duration;

/** Tells how far a run is, now and then, for telling costs more than an article. One thread. */
final class ProgressTeller {
  private static final long PAUSE = Duration.ofMillis(100).toNanos();

  private final IngestProgress progress;
  private final Inputs inputs;
  private final IngestTally tally;
  private long last = System.nanoTime() - PAUSE;

  ProgressTeller(IngestProgress progress, Inputs inputs, IngestTally tally) {
    this.progress = progress;
    this.inputs = inputs;
    this.tally = tally;
  }

  /** Tells, unless it has told a moment ago. */
  void tellNowAndThen() {
    if (System.nanoTime() - last >= PAUSE) {
      tell();
    }
  }

  void tell() {
    last = System.nanoTime();
    progress.advanced(inputs.documents(), tally.read(), inputs.bytes());
  }
}
