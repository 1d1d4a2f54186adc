package newswire.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import newswire.ingest.archive.Compression;

/** Tells formats by their first bytes. Pure functions. */
final class FirstBytes {
  /** How many of them say enough. */
  static final int COUNT = 4 * 1024;

  private static final Pattern HTML =
      Pattern.compile("(?is)<(!doctype html|html|head|body|meta|title|article)\\b.*");
  private static final Pattern XML =
      Pattern.compile(
          "<\\?xml\\b|(<!--|\\s)*<(rss|feed|rdf:RDF|nitf|newsItem|newsMessage)\\b"
              + "|<!DOCTYPE (nitf|rss)\\b");
  private static final Pattern MARK =
      Pattern.compile("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)");

  private FirstBytes() {}

  /**
   * The extension of files that begin so; {@code txt} if nothing is to be seen.
   *
   * @param mapping how tables name their columns
   */
  static String extension(byte[] start, FieldMapping mapping) {
    // Latin-1 keeps ASCII and never fails; the zeros of UTF-16 are taken out.
    String bytes = new String(start, ISO_8859_1);
    String packed = packed(bytes);
    return packed.isEmpty()
        ? ofText(MARK.matcher(bytes.replace("\u0000", "")).replaceFirst("").strip(), mapping)
        : packed;
  }

  private static String packed(String bytes) {
    if (bytes.startsWith("PK\u0003\u0004")) {
      return "zip";
    }
    if (bytes.startsWith("WARC/")) {
      return "warc";
    }
    return Compression.byStart(bytes).map(Compression::extension).orElse("");
  }

  private static String ofText(String text, FieldMapping mapping) {
    if (text.startsWith("{")) {
      return isJsonLines(text) ? "jsonl" : "json";
    }
    if (text.startsWith("[") && text.substring(1).stripLeading().startsWith("{")) {
      return "json";
    }
    String afterProlog = text.replaceFirst("(?s)^(<\\?xml.*?\\?>|<!--.*?-->|\\s)+", "");
    if (HTML.matcher(afterProlog).matches()) {
      return "html";
    }
    if (XML.matcher(text).lookingAt() || XML.matcher(afterProlog).lookingAt()) {
      return "xml";
    }
    String line = text.lines().findFirst().orElse("");
    // Names of columns are in UTF-8 mostly.
    String decoded = new String(line.getBytes(ISO_8859_1), UTF_8);
    return CsvArticleParser.isHeader(decoded, mapping) ? "csv" : "txt";
  }

  /** A whole object on the first line, or a first line longer than what is looked at. */
  private static boolean isJsonLines(String text) {
    int end = text.indexOf('\n');
    return end < 0 || text.substring(0, end).stripTrailing().endsWith("}");
  }
}
