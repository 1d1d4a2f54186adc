package newswire.app;

import java.time.Duration;
import java.util.List;
import newswire.contract.EnrichedArticle;
import newswire.ingest.IngestReport;

/**
 * What a run in one process did.
 *
 * @param articles the first articles of the input with their tags, in the order of the input
 * @param enriched records that this run added to the enriched topic
 * @param deadLetters records that this run added to the dead-letter topic
 * @param time since the process started
 */
record RunReport(
    IngestReport ingest,
    List<EnrichedArticle> articles,
    long enriched,
    long deadLetters,
    Duration time,
    List<String> destinations) {

  int exitCode() {
    return ingest.rejected() > 0 || deadLetters > 0 ? ExitCode.REJECTED : ExitCode.DONE;
  }

  /** The table, then the counts, then where the results lie. */
  void print(Terminal terminal) {
    terminal.endProgress();
    if (!articles.isEmpty()) {
      new ResultTable(articles).lines().forEach(terminal::result);
      terminal.result("");
    }
    IngestMessages.print(ingest, terminal);
    terminal.result(counts());
    terminal.result("results: " + String.join("  ", destinations));
    if (ingest.published() == 0 && enriched == 0 && ingest.unchanged() > 0) {
      terminal.result("nothing new: all of it was here already, so nothing was added");
    }
  }

  private String counts() {
    return "read %d, published %d, unchanged %d, enriched %d, dead letters %d%s, %.1f s"
        .formatted(
            ingest.read(),
            ingest.published(),
            ingest.unchanged(),
            enriched,
            deadLetters,
            ingest.rejected() == 0 ? "" : ", rejected " + IngestMessages.rejected(ingest),
            time.toMillis() / 1000.0);
  }
}
