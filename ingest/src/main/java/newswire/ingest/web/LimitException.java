package newswire.ingest.web;

import java.io.IOException;

/** An answer that is larger, slower or more tightly packed than it may be. */
final class LimitException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean slow;

  private LimitException(String message, boolean slow) {
    super(message);
    this.slow = slow;
  }

  static LimitException tooLarge(String message) {
    return new LimitException(message, false);
  }

  static LimitException tooSlow(String message) {
    return new LimitException(message, true);
  }

  /** Whether another day may be a better one. */
  boolean isSlow() {
    return slow;
  }
}
