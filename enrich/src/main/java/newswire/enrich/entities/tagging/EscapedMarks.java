package newswire.enrich.entities.tagging;

import java.util.List;
import java.util.Map;

/** Puts back brackets and quotation marks where a corpus escapes them as the Penn Treebank does. */
final class EscapedMarks {
  private static final Map<String, String> PRINTED =
      Map.of(
          "-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "-LCB-", "{", "-RCB-", "}", "``",
          "\"", "''", "\"");

  private EscapedMarks() {}

  /** Lines of a BIO file, with the marks as they are printed if any bracket is escaped. */
  static List<String> mend(List<String> lines) {
    boolean escaped =
        lines.stream().anyMatch(line -> line.startsWith("-LRB-\t") || line.startsWith("-LSB-\t"));
    return escaped ? lines.stream().map(EscapedMarks::mend).toList() : lines;
  }

  private static String mend(String line) {
    int tab = line.lastIndexOf('\t');
    String printed = tab < 0 ? null : PRINTED.get(line.substring(0, tab));
    return printed == null ? line : printed + line.substring(tab);
  }
}
