package newswire.sink;

import org.jspecify.annotations.Nullable;

/**
 * A destination cannot be written. The message is one sentence for the user: what, where, and what
 * to do. Positions have not moved past anything unwritten.
 */
public sealed class SinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SinkException(String message) {
    super(message);
  }

  public SinkException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** It may be possible later. */
  public static final class Unavailable extends SinkException {
    private static final long serialVersionUID = 1L;
    private final boolean outOfReach;

    /**
     * @param outOfReach whether the destination does not answer at all; else it answers, but cannot
     *     write now
     */
    public Unavailable(String message, boolean outOfReach, @Nullable Throwable cause) {
      super(message, cause);
      this.outOfReach = outOfReach;
    }

    boolean outOfReach() {
      return outOfReach;
    }
  }

  /** The destination will never take these records. */
  public static final class Refused extends SinkException {
    private static final long serialVersionUID = 1L;

    public Refused(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** Another writer has taken the partition over. */
  public static final class Fenced extends SinkException {
    private static final long serialVersionUID = 1L;

    public Fenced(String message) {
      super(message);
    }
  }

  /** Nobody reads the destination any more: a clean end. */
  public static final class Finished extends SinkException {
    private static final long serialVersionUID = 1L;

    public Finished(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
