package newswire.app;

import java.util.Map;
import java.util.stream.Collectors;
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
    if (report.rejected() == 0) {
      return "0";
    }
    return report.rejections().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue().count() + " " + entry.getKey().code())
        .collect(Collectors.joining(", ", report.rejected() + " (", ")"));
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
    if (report.unknownFiles() > 0) {
      terminal.message(
          report.unknownFiles() == 1
              ? "1 file of no known format passed over in the folders"
              : report.unknownFiles() + " files of no known format passed over in the folders");
    }
  }
}
