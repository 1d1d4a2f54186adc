package newswire.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.Optional;

/** Knows the first bytes of files that people take for articles and that are none. */
final class BinaryKind {
  private static final Map<String, String> BY_START =
      Map.ofEntries(
          Map.entry("%PDF-", "a PDF document"),
          Map.entry("PK\u0003\u0004", "a ZIP archive or an office document"),
          Map.entry("\u001F\u008B", "gzip-compressed"),
          Map.entry("(\u00B5/\u00FD", "zstd-compressed"),
          Map.entry("BZh", "bzip2-compressed"),
          Map.entry("\u00FD7zXZ", "xz-compressed"),
          Map.entry("\u0089PNG", "a PNG picture"),
          Map.entry("\u00FF\u00D8\u00FF", "a JPEG picture"),
          Map.entry("GIF8", "a GIF picture"),
          Map.entry("\u00D0\u00CF\u0011\u00E0", "an old office document"),
          Map.entry("SQLite format 3", "an SQLite database"),
          Map.entry("\u007FELF", "a program"));
  private static final int LONGEST = 15;

  private BinaryKind() {}

  static Optional<String> of(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, LONGEST), ISO_8859_1);
    return BY_START.entrySet().stream()
        .filter(kind -> start.startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
