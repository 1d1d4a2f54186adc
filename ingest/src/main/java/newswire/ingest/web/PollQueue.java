package newswire.ingest.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Polls in the order in which they are due, never two of one host at a time, and never one address
 * twice. Thread-safe.
 */
final class PollQueue {
  /** Who waits looks around this often: another thread may have added something. */
  private static final Duration LOOK_AROUND = Duration.ofSeconds(1);

  private final Timing timing;
  private final TreeSet<Poll> waiting =
      new TreeSet<>(Comparator.comparing(Poll::due).thenComparing(Poll::url));
  private final Set<String> known = new HashSet<>();
  private final Set<String> busyHosts = new HashSet<>();
  private int running;
  private boolean closed;

  PollQueue(Timing timing) {
    this.timing = timing;
  }

  /** Adds a poll of an address that was not added before. */
  synchronized void add(Poll poll) {
    if (known.add(poll.url())) {
      waiting.add(poll);
      notifyAll();
    }
  }

  /** The next poll when it is due; empty when there will be no more. */
  Optional<Poll> take() throws InterruptedException {
    while (true) {
      Duration wait;
      synchronized (this) {
        Instant now = timing.now();
        Optional<Poll> due = removeDue(now);
        if (due.isPresent() || closed || (waiting.isEmpty() && running == 0)) {
          notifyAll();
          return closed ? Optional.empty() : due;
        }
        wait = untilNext(now);
        if (wait.isZero()) {
          wait();
        }
      }
      timing.pause(wait);
    }
  }

  /** A poll that was taken is over. */
  synchronized void done(Poll poll) {
    busyHosts.remove(poll.host());
    running--;
    notifyAll();
  }

  /** Adds the next poll of an address that is known. */
  synchronized void again(Poll poll) {
    waiting.add(poll);
    notifyAll();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private Optional<Poll> removeDue(Instant now) {
    for (Iterator<Poll> polls = waiting.iterator(); polls.hasNext(); ) {
      Poll poll = polls.next();
      if (poll.due().isAfter(now)) {
        return Optional.empty();
      }
      if (busyHosts.add(poll.host())) {
        polls.remove();
        running++;
        return Optional.of(poll);
      }
    }
    return Optional.empty();
  }

  /** How long to let time pass; zero if only another thread's being done can help. */
  private Duration untilNext(Instant now) {
    Instant due = waiting.isEmpty() ? null : waiting.first().due();
    if (due == null || !due.isAfter(now)) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, due);
    return left.compareTo(LOOK_AROUND) > 0 ? LOOK_AROUND : left;
  }
}
