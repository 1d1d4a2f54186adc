package newswire.enrich.entities;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one name from a line of tab-separated values: Wikidata id, type, language, name, and
 * optionally country and description. Lines of one id add up. Empty lines and lines that begin with
 * {@code #} or {@code qid} hold nothing. Thread-safe.
 */
final class NamesTsv implements NameLineParser {
  private static final int LEAST_COLUMNS = 4;

  @Override
  public @Nullable NameRecord parse(String line) throws IOException {
    if (line.isBlank() || line.startsWith("#") || line.startsWith("qid\t")) {
      return null;
    }
    String[] columns = line.split("\t", -1);
    if (columns.length < LEAST_COLUMNS || columns[3].isBlank()) {
      throw new IOException("expected id, type, language and name apart by tabs");
    }
    String language = columns[2].isBlank() ? "und" : columns[2];
    return new NameRecord(
        WikidataId.parse(columns[0]),
        NamesJsonLines.type(columns[1]),
        Map.of(language, List.of(columns[3].strip())),
        Map.of(),
        Map.of(),
        column(columns, 4),
        column(columns, 5),
        0,
        List.of("tsv"));
  }

  private static @Nullable String column(String[] columns, int number) {
    return number < columns.length && !columns[number].isBlank() ? columns[number] : null;
  }
}
