package newswire.ingest;

import java.util.List;
import java.util.Map;
import newswire.contract.DeadLetter.Reason;

/**
 * What a run did. Each item that was read is counted as published, unchanged or rejected.
 * Immutable.
 *
 * @param files how many files and documents of the web were opened
 * @param bytes how many were read
 * @param read items: articles and what was none
 * @param published new articles and new versions
 * @param unchanged articles that were published before, or twice in this run
 * @param rejections by reason
 * @param malformed of the published articles those with bytes that were replaced
 * @param unknownFiles files in folders that were passed over, being of no known format
 * @param first the first articles, in the order of the input
 * @param complete whether the input was read to its end; else the run was stopped
 */
public record IngestReport(
    long files,
    long bytes,
    long read,
    long published,
    long unchanged,
    Map<Reason, Rejections> rejections,
    Malformed malformed,
    long unknownFiles,
    List<Listed> first,
    boolean complete) {

  public IngestReport {
    rejections = Map.copyOf(rejections);
    first = List.copyOf(first);
  }

  /** How many items were rejected, for any reason. */
  public long rejected() {
    return rejections.values().stream().mapToLong(Rejections::count).sum();
  }

  /**
   * The items that were rejected for one reason.
   *
   * @param messages of the first few: where, what is wrong, the mend
   */
  public record Rejections(long count, List<String> messages) {
    public Rejections {
      messages = List.copyOf(messages);
    }
  }

  /**
   * Articles with bytes that fit no character set and became U+FFFD.
   *
   * @param places of the first few
   */
  public record Malformed(long articles, long bytes, List<String> places) {
    public Malformed {
      places = List.copyOf(places);
    }
  }

  /**
   * An article for a table.
   *
   * @param title its headline, or the place it was found at if it has none
   */
  public record Listed(String uri, String title) {}
}
