package newswire.enrich;

/**
 * One step of the enrichment: looks at an article and says what it found. A step is loaded once and
 * shared by all threads, so it is immutable or confines its buffers to a thread. It is
 * deterministic: the same draft gives the same findings, without clock, chance or order of threads.
 */
public interface Enrichment {

  /** The step's name in {@code enrichment.steps}, one word. */
  String step();

  /** Version of its code and models; a change that can change a tag changes the version. */
  String version();

  /**
   * What the step finds in this article. Finding nothing is an answer: an empty list, or {@link
   * Findings.Skipped} with the reason why it did not look. It does not change the draft.
   *
   * @throws RuntimeException if it cannot: the article then goes on without this step's tags, and
   *     its record says so
   */
  Findings enrich(Draft draft);
}
