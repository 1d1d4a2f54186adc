package newswire.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newswire.contract.Article;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.IngestReport.Listed;
import newswire.ingest.IngestReport.Malformed;
import newswire.ingest.IngestReport.Rejections;

/** Counts for the report as a run goes on. One thread. */
final class IngestTally {
  private static final int LISTED = 20;
  private static final int MESSAGES = 5;

  private final Map<Reason, List<String>> messages = new EnumMap<>(Reason.class);
  private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
  private final List<Listed> first = new ArrayList<>();
  private final List<String> malformedPlaces = new ArrayList<>();
  private long read;
  private long published;
  private long unchanged;
  private long malformed;
  private long malformedBytes;

  void addPublished(SourceItem.Found found) {
    published++;
    long bytes = found.encoding().malformedBytes();
    if (bytes > 0) {
      malformed++;
      malformedBytes += bytes;
      if (malformedPlaces.size() < MESSAGES) {
        malformedPlaces.add(found.place());
      }
    }
  }

  void addUnchanged() {
    unchanged++;
  }

  void addRead(SourceItem item) {
    read += item instanceof SourceItem.Note ? 0 : 1;
    if (first.size() < LISTED && item instanceof SourceItem.Found found) {
      Article article = found.article();
      String title = article.headline().isEmpty() ? found.place() : article.headline();
      Listed listed = new Listed(article.uri(), title);
      if (first.stream().noneMatch(other -> other.uri().equals(listed.uri()))) {
        first.add(listed);
      }
    }
  }

  void addRejected(Reason reason, String message) {
    rejected.merge(reason, 1L, Long::sum);
    List<String> some = messages.computeIfAbsent(reason, r -> new ArrayList<>());
    if (some.size() < MESSAGES) {
      some.add(message);
    }
  }

  /** A record that the broker would not take after all. */
  void retractPublished(SourceItem.Found found) {
    published--;
    long bytes = found.encoding().malformedBytes();
    if (bytes > 0) {
      malformed--;
      malformedBytes -= bytes;
      malformedPlaces.remove(found.place());
    }
  }

  long read() {
    return read;
  }

  IngestReport report(long documents, long bytes, long unknownFiles, boolean complete) {
    Map<Reason, Rejections> rejections = new EnumMap<>(Reason.class);
    rejected.forEach(
        (reason, count) ->
            rejections.put(
                reason, new Rejections(count, messages.getOrDefault(reason, List.of()))));
    return new IngestReport(
        documents,
        bytes,
        read,
        published,
        unchanged,
        rejections,
        new Malformed(malformed, malformedBytes, malformedPlaces),
        unknownFiles,
        first,
        complete);
  }
}
