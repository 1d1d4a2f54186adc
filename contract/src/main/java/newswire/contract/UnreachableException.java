package newswire.contract;

import org.jspecify.annotations.Nullable;

/**
 * A broker, a topic or a database that could not be reached in the time allowed. The message says
 * what, where, how long was waited, and what to do.
 */
public final class UnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreachableException(String message) {
    super(message);
  }

  public UnreachableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
