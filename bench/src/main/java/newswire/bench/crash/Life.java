package newswire.bench.crash;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A process through its lives: what had been done when this one began, and when the next begins.
 */
final class Life {
  private final StageProcess process;
  private int doneAtStart;
  private long restartAt;
  private @Nullable Kill kill;

  Life(StageProcess process) {
    this.process = process;
  }

  StageProcess process() {
    return process;
  }

  Target target() {
    return process.target();
  }

  /** Begins a life. Returns the kill that ended the last one, if one did. */
  @Nullable Kill begin(int done, int total) throws IOException {
    process.start();
    doneAtStart = done;
    Kill ended = kill;
    kill = null;
    // Only this process could have moved its stage, so what is left now was left at the kill.
    return ended == null
        ? null
        : new Kill(
            ended.target(),
            ended.after(),
            ended.done(),
            ended.inThisLife(),
            ended.open(),
            total - done);
  }

  /** Ends this life; the next begins after a pause. Returns false if it had ended by itself. */
  boolean kill(long now, LongSupplier pause, Position position, int total)
      throws InterruptedException {
    if (!process.kill()) {
      return false;
    }
    kill =
        new Kill(
            target(),
            now,
            position.done(),
            position.done() + position.open() - doneAtStart,
            position.open(),
            total - position.done());
    restartAt = now + pause.getAsLong();
    return true;
  }

  /** Whether it has done anything in this life. */
  boolean hasWorked(Position position) {
    return process.isAlive() && position.done() + position.open() > doneAtStart;
  }

  /** Whether the next life is to begin. */
  boolean isDead(long now, LongSupplier pause) {
    if (process.endedTooEarly()) {
      restartAt = now + pause.getAsLong();
    }
    return !process.isFinished() && !process.isAlive() && now >= restartAt;
  }
}
