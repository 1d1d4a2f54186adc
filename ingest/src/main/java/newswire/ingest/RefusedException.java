package newswire.ingest;

import newswire.contract.DeadLetter.Reason;

/** Why an item is no article; caught where its bytes are known, and never leaves the module. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public RefusedException(Reason reason, String detail) {
    // A stranger's bad line is no fault to trace, and there can be millions.
    super(detail, null, false, false);
    this.reason = reason;
  }

  /** Words for what a parser threw that must not. */
  public static String ownFault(Throwable fault) {
    return "a fault of newswire's own, please report it: " + fault;
  }

  public Reason reason() {
    return reason;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
