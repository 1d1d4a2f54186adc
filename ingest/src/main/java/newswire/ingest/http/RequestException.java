package newswire.ingest.http;

/** A request that cannot be done, and with which status that is answered. */
final class RequestException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param detail what is wrong and the mend, for a person
   */
  RequestException(int status, String detail) {
    super(detail, null, false, false);
    this.status = status;
  }

  Problem problem() {
    return Problem.of(status, String.valueOf(getMessage()));
  }
}
