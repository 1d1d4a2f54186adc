package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newswire.contract.DeadLetter.Reason;
import newswire.ingest.TextDecoder.Decoded;
import newswire.ingest.Utf8Stream.Translated;
import newswire.ingest.table.CsvRecords;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Tables with a header, one article a row: comma, semicolon, tab or bar between the columns, which
 * go by the usual names of flat JSON or by a mapping.
 */
final class CsvArticleParser implements ArticleParser {
  private static final int LOOKED_AT = 64 * 1024;
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final Map<String, String> USUAL = usualNames();

  private final Limits limits;
  private final FieldMapping mapping;

  CsvArticleParser(Limits limits, FieldMapping mapping) {
    this.limits = limits;
    this.mapping = mapping;
  }

  /**
   * Whether this line names columns, one of them an article's text: by their usual names or by a
   * mapping.
   */
  static boolean isHeader(String line, FieldMapping mapping) {
    char delimiter = delimiter(line);
    List<String> columns =
        Arrays.stream(line.split("[" + delimiter + "]"))
            .map(column -> name(column.replace("\"", "")))
            .toList();
    if (columns.size() > 1 && columns.stream().anyMatch(mapping.names(JsonField.BODY)::contains)) {
      return true;
    }
    return columns.stream().filter(USUAL::containsValue).count() > 1
        && columns.stream().anyMatch(JsonField.BODY.names()::contains);
  }

  @Override
  public void parse(InputStream bytes, ParsedItems found) throws IOException {
    Translated text = Utf8Stream.of(bytes);
    Lookahead ahead = Lookahead.of(text.stream(), LOOKED_AT);
    try {
      new Table(ahead, text.original(), found).read();
    } catch (RefusedException e) {
      found.refuse(Original.whole(ahead.start()), e.reason(), e.detail());
    }
  }

  private static char delimiter(String line) {
    char best = ',';
    long most = 0;
    for (char delimiter : DELIMITERS) {
      long count = line.chars().filter(c -> c == delimiter).count();
      best = count > most ? delimiter : best;
      most = Math.max(count, most);
    }
    return best;
  }

  private static Map<String, String> usualNames() {
    Map<String, String> names = new HashMap<>();
    for (JsonField field : JsonField.values()) {
      field.names().forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
    }
    return Map.copyOf(names);
  }

  /** The column under its usual name, if it has one, whatever its letters' case. */
  private static String name(String column) {
    String name = column.strip();
    return USUAL.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }

  /** One table as it is read. */
  private final class Table {
    private final ParsedItems found;
    private final CsvRecords records;
    private final CSVFormat format;
    private final Optional<Charset> oldCharset;
    private final Charset translatedFrom;
    private List<String> header = List.of();

    Table(Lookahead ahead, Charset translatedFrom, ParsedItems found) throws RefusedException {
      byte[] start = ahead.start();
      Charset charset = TextDecoder.decode(start).encoding().charset();
      this.translatedFrom = translatedFrom;
      this.found = found;
      this.oldCharset = Optional.of(charset).filter(c -> !c.equals(UTF_8));
      char delimiter = delimiter(new String(start, charset).lines().findFirst().orElse(""));
      this.records = new CsvRecords(ahead.all(), delimiter, limits.itemBytes());
      this.format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    }

    void read() throws IOException, RefusedException {
      readHeader();
      boolean none = true;
      for (Original row = records.next(); row != null; row = records.next()) {
        if (!text(row.bytes()).isBlank()) {
          tell(row);
          none = false;
        }
      }
      if (none) {
        throw new RefusedException(Reason.EMPTY, "a table without rows");
      }
    }

    private void readHeader() throws IOException, RefusedException {
      Original first = records.next();
      if (first == null || text(first.bytes()).isBlank()) {
        throw new RefusedException(Reason.EMPTY, "no header");
      }
      header = values(first).stream().map(CsvArticleParser::name).toList();
      boolean body = row(header).stream().anyMatch(json -> JsonFields.hasBody(mapping.apply(json)));
      if (!body) {
        throw new RefusedException(
            Reason.INVALID,
            "no column for an article's text among %s; name it in a file for --mapping"
                .formatted(String.join(", ", header)));
      }
    }

    private void tell(Original row) {
      try {
        if (row.isCut() && records.isClosed()) {
          throw new RefusedException(
              Reason.TOO_LARGE,
              "%d bytes; the limit of one article is %d bytes of text"
                  .formatted(row.size(), limits.textBytes()));
        }
        List<String> values = values(row);
        ObjectNode json =
            row(values)
                .orElseThrow(
                    () ->
                        new RefusedException(
                            Reason.INVALID,
                            "%d values, and the header has %d columns: a quotation mark is missing"
                                .formatted(values.size(), header.size())));
        TextEncoding encoding = decode(row.bytes()).encoding().translatedFrom(translatedFrom);
        found.article(row, JsonFields.article(mapping.apply(json)).readAs(encoding));
      } catch (RefusedException e) {
        found.refuse(records.retry(row), e.reason(), e.detail());
      }
    }

    private Optional<ObjectNode> row(List<String> values) {
      if (values.size() > header.size()) {
        return Optional.empty();
      }
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < values.size(); i++) {
        if (!values.get(i).isBlank() && !json.has(header.get(i))) {
          json.put(header.get(i), values.get(i));
        }
      }
      return Optional.of(json);
    }

    private List<String> values(Original row) throws RefusedException {
      if (!records.isClosed()) {
        throw new RefusedException(
            Reason.UNREADABLE, "a quotation mark is not closed before the table ends");
      }
      try (CSVParser parser = CSVParser.parse(text(row.bytes()), format)) {
        CSVRecord record = parser.iterator().next();
        return record.toList();
      } catch (IOException | RuntimeException e) {
        throw new RefusedException(Reason.UNREADABLE, "no row of a table: " + e.getMessage());
      }
    }

    private String text(byte[] bytes) throws RefusedException {
      return decode(bytes).text();
    }

    private Decoded decode(byte[] bytes) throws RefusedException {
      Optional<String> strict = TextDecoder.strictly(bytes, UTF_8);
      if (strict.isPresent()) {
        return new Decoded(strict.get(), TextEncoding.PLAIN);
      }
      return oldCharset.isPresent()
          ? Decoded.of(bytes, oldCharset.get())
          : TextDecoder.decode(bytes);
    }
  }
}
