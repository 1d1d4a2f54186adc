package newswire.ingest;

/** Another process ingests the same inputs and took over. The message says so to a person. */
public final class FencedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FencedException(Throwable cause) {
    super(
        "another newswire ingests the same inputs into the same topics and took over;"
            + " what this one had published stays, nothing is published twice",
        cause);
  }
}
