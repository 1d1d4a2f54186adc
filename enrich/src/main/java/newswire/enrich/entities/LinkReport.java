package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How good links are on benchmarks, as Markdown tables. Not thread-safe. */
public final class LinkReport {
  private final List<Row> rows = new ArrayList<>();
  private final List<Published> published = new ArrayList<>();
  private final List<String> meantime = new ArrayList<>();

  private record Row(String benchmark, String linker, LinkEvaluation.Scores scores) {}

  private record Published(String benchmark, String linker, LinkScore score) {}

  void add(String benchmark, String linker, LinkEvaluation.Scores scores) {
    rows.add(new Row(benchmark, linker, scores));
  }

  void addPublished(String benchmark, String linker, LinkScore score) {
    published.add(new Published(benchmark, linker, score));
  }

  void addMeantime(String language, MeantimeEvaluation.Counts counts) {
    meantime.add(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.3f | %d | %.3f |%n",
            language,
            counts.links(),
            (double) counts.right() / Math.max(1, counts.links()),
            counts.held(),
            (double) counts.found() / Math.max(1, counts.held())));
  }

  /** Whether no benchmark was there. */
  public boolean isEmpty() {
    return rows.isEmpty() && meantime.isEmpty();
  }

  /** The tables. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    if (!rows.isEmpty()) {
      appendRows(text);
      appendPublished(text);
    }
    if (!meantime.isEmpty()) {
      text.append(
          """

          | MEANTIME | links at marked mentions | precision | pairs of article and entity, held | recall |
          |---|---|---|---|---|
          """);
      meantime.forEach(text::append);
    }
    return text.toString();
  }

  private void appendRows(StringBuilder text) {
    text.append(
        """
        | data | linker | links | precision | precision at marked mentions | recall | F1 | recall, held | F1, held |
        |---|---|---|---|---|---|---|---|---|
        """);
    for (Row row : rows) {
      LinkScore all = row.scores().all();
      LinkScore held = row.scores().held();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
              row.benchmark(),
              row.linker(),
              all.links(),
              all.precision(),
              row.scores().marked().precision(),
              all.recall(),
              all.f1(),
              held.recall(),
              held.f1()));
    }
  }

  private void appendPublished(StringBuilder text) {
    text.append(
        """

        | as ELEVANT publishes it | linker | links | precision | recall | F1 | the same by our count |
        |---|---|---|---|---|---|---|
        """);
    for (Published row : published) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %.3f | %.3f | %.3f | %s |%n",
              row.benchmark(),
              row.linker(),
              row.score().links(),
              row.score().precision(),
              row.score().recall(),
              row.score().f1(),
              ours(row)));
    }
  }

  private String ours(Published peer) {
    return rows.stream()
        .filter(
            row -> row.benchmark().equals(peer.benchmark()) && row.linker().equals(peer.linker()))
        .map(row -> String.format(Locale.ROOT, "%.3f", row.scores().all().f1()))
        .findFirst()
        .orElse("");
  }
}
