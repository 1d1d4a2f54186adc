package newswire.ingest.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request to a host at a time, and a pause after each: longer where its robots.txt wants it,
 * and as long as it says where it asks to be left alone. Thread-safe.
 */
final class HostGates {
  /** Nobody is waited for longer than this; it is for another time then. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** When there are more, those are forgotten that have no say any more. */
  private static final int MANY = 10_000;

  private final Timing timing;
  private final Duration pause;
  private final Map<String, Gate> gates = new ConcurrentHashMap<>();

  /**
   * @param pause between two requests to one host, where it does not ask for a longer one
   */
  HostGates(Timing timing, Duration pause) {
    this.timing = timing;
    this.pause = pause;
  }

  /** Something to ask of a host. */
  interface Request<T> {
    T make() throws IOException, InterruptedException;
  }

  /** A host that wants to be left alone for longer than anybody waits. */
  static final class ClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    ClosedException(String host, Duration wait) {
      super("%s asked to be left alone for %d s more".formatted(host, wait.toSeconds()));
      this.wait = wait;
    }

    Duration waitingTime() {
      return wait;
    }
  }

  /**
   * Makes a request when it is its turn.
   *
   * @throws ClosedException if that would take longer than {@link #PATIENCE}
   */
  <T> T inTurn(String host, Request<T> request) throws IOException, InterruptedException {
    Gate gate = gate(host);
    gate.turn.lockInterruptibly();
    try {
      Duration wait = Duration.between(timing.now(), gate.opens);
      if (wait.compareTo(PATIENCE) > 0) {
        throw new ClosedException(host, wait);
      }
      timing.pause(wait);
      try {
        return request.make();
      } finally {
        gate.opensAfter(timing.now(), pause);
      }
    } finally {
      gate.turn.unlock();
    }
  }

  /** The host asked for this. */
  void closeFor(String host, Duration time) {
    gate(host).opensAfter(timing.now(), time);
  }

  /** The host wants this pause between requests; a shorter one than the usual changes nothing. */
  void slowDown(String host, Duration wanted) {
    gate(host).ownPause = wanted.compareTo(PATIENCE) > 0 ? PATIENCE : wanted;
  }

  private Gate gate(String host) {
    if (gates.size() > MANY) {
      Instant now = timing.now();
      gates.values().removeIf(gate -> gate.opens.isBefore(now) && !gate.turn.isLocked());
    }
    return gates.computeIfAbsent(host, h -> new Gate());
  }

  private static final class Gate {
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Instant opens = Instant.EPOCH;
    private volatile Duration ownPause = Duration.ZERO;

    synchronized void opensAfter(Instant now, Duration pause) {
      Instant then = now.plus(pause.compareTo(ownPause) > 0 ? pause : ownPause);
      opens = then.isAfter(opens) ? then : opens;
    }
  }
}
