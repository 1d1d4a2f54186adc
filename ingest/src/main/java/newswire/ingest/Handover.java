package newswire.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A queue from the reading thread to the publishing one, bounded by items and by bytes, so that
 * neither many small nor a few huge articles fill the memory. Thread-safe.
 */
final class Handover<T> {
  private final int mostItems;
  private final long mostBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Entry<T>> entries = new ArrayDeque<>();
  private long bytes;

  Handover(int mostItems, long mostBytes) {
    this.mostItems = mostItems;
    this.mostBytes = mostBytes;
  }

  private record Entry<T>(T value, long bytes) {}

  /** Waits for room. One item always has room, however large. */
  void put(T value, long size) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!offer(value, size)) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes the value if there is room now. */
  boolean offer(T value, long size) {
    lock.lock();
    try {
      if (!entries.isEmpty() && (entries.size() >= mostItems || bytes + size > mostBytes)) {
        return false;
      }
      entries.add(new Entry<>(value, size));
      bytes += size;
      if (entries.size() == 1) {
        changed.signalAll();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next item.
   *
   * @return null if there was none in this time
   */
  @Nullable T poll(long milliseconds) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
      while (entries.isEmpty()) {
        if (left <= 0) {
          return null;
        }
        left = changed.awaitNanos(left);
      }
      Entry<T> entry = entries.remove();
      bytes -= entry.bytes();
      // Waking the reader for every item would cost more than reading it.
      if (entries.size() <= mostItems / 2) {
        changed.signalAll();
      }
      return entry.value();
    } finally {
      lock.unlock();
    }
  }
}
