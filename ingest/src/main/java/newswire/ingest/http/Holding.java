package newswire.ingest.http;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpStatus;

/** What one request holds of the memory for all. Thread-safe; closed once it is answered. */
final class Holding implements AutoCloseable {
  private final HeldBytes all;
  private final AtomicLong own = new AtomicLong();

  Holding(HeldBytes all) {
    this.all = all;
  }

  /**
   * Holds so many bytes more.
   *
   * @throws RequestException if there is no room
   */
  void add(long bytes) throws RequestException {
    if (!all.take(bytes)) {
      throw new RequestException(
          HttpStatus.TOO_MANY_REQUESTS_429, "too much is under way; send it again in a moment");
    }
    own.addAndGet(bytes);
  }

  @Override
  public void close() {
    all.giveBack(own.getAndSet(0));
  }
}
