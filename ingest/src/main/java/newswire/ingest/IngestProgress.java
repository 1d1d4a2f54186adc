package newswire.ingest;

/**
 * Is told how far a run is: after each batch, and at the end. Called by the running thread; must
 * return soon.
 */
public interface IngestProgress {
  /** For those who do not look. */
  IngestProgress NONE =
      (files, articles, bytes) -> {
        // Nobody looks.
      };

  /**
   * @param files opened so far
   * @param articles read so far, published or not
   * @param bytes read so far
   */
  void advanced(long files, long articles, long bytes);
}
