package newswire.ingest;

import newswire.contract.DeadLetter.Reason;

/** Why an item is no article; caught where its bytes are known, and never leaves the module. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  RefusedException(Reason reason, String detail) {
    // A stranger's bad line is no fault to trace, and there can be millions.
    super(detail, null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
