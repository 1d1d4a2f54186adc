package newswire.bench.crash;

/**
 * How far the topics are, as a reader of committed records sees them, and how much is written but
 * not yet committed.
 */
record Progress(int articles, int openArticles, int enriched, int openEnriched, int deadLetters) {
  static final Progress NONE = new Progress(0, 0, 0, 0, 0);
}
