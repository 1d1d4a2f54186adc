package newswire.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.IngestReport;
import newswire.ingest.IngestReport.Malformed;

/** Tells a person what ingest rejected and why. */
final class IngestMessages {
  private IngestMessages() {}

  /** What was done, in one line. */
  static String counts(IngestReport report) {
    return "read %d, published %d, unchanged %d, rejected %s"
        .formatted(report.read(), report.published(), report.unchanged(), rejected(report));
  }

  /** How many were rejected, and of these how many for each reason. */
  static String rejected(IngestReport report) {
    Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    report.rejections().forEach((reason, some) -> counts.put(reason, some.count()));
    return byReason(counts);
  }

  /** The sum of these, and how many for each reason. */
  static String byReason(Map<Reason, Long> counts) {
    if (counts.isEmpty()) {
      return "0";
    }
    long sum = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue() + " " + entry.getKey().code())
        .collect(Collectors.joining(", ", sum + " (", ")"));
  }

  /** One line for each of the first rejected items of each reason. */
  static void print(IngestReport report, Terminal terminal) {
    report
        .rejections()
        .forEach(
            (reason, rejections) -> {
              rejections.messages().forEach(terminal::message);
              long more = rejections.count() - rejections.messages().size();
              if (more > 0) {
                terminal.message("… and " + more + " more: " + reason.code());
              }
            });
    Malformed malformed = report.malformed();
    if (malformed.articles() > 0) {
      terminal.message(
          "%d articles with malformed bytes, %d replaced: %s%s"
              .formatted(
                  malformed.articles(),
                  malformed.bytes(),
                  String.join("; ", malformed.places()),
                  malformed.articles() > malformed.places().size() ? "; …" : ""));
    }
    printUnknown(report.unknownFiles(), terminal);
  }

  /** How many files in folders no parser knows. */
  static void printUnknown(long files, Terminal terminal) {
    if (files > 0) {
      String what = files == 1 ? "1 file" : files + " files";
      terminal.message(what + " of no known format passed over in the folders");
    }
  }
}
