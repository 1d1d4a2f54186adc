package newswire.app;

import newswire.ingest.IngestReport;

/** Tells a person what ingest rejected and why. */
final class IngestMessages {
  private IngestMessages() {}

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
    if (report.unknownFiles() > 0) {
      terminal.message(
          report.unknownFiles() + " files of no known format passed over in the folders");
    }
  }
}
