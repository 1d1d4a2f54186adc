package newswire.ingest.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Which media types are taken, and as which file's format each is read. Pure functions. */
final class MediaTypes {
  /** To be told by the first bytes. */
  private static final String ANY = "";

  private static final Map<String, String> EXTENSIONS =
      Map.ofEntries(
          Map.entry("application/json", "json"),
          Map.entry("application/ninjs+json", "json"),
          Map.entry("text/json", "json"),
          Map.entry("application/x-ndjson", "jsonl"),
          Map.entry("application/ndjson", "jsonl"),
          Map.entry("application/jsonl", "jsonl"),
          Map.entry("application/x-jsonlines", "jsonl"),
          Map.entry("application/jsonlines", "jsonl"),
          Map.entry("application/feed+json", "json"),
          Map.entry("application/xml", "xml"),
          Map.entry("text/xml", "xml"),
          Map.entry("application/rss+xml", "xml"),
          Map.entry("application/atom+xml", "xml"),
          Map.entry("application/nitf+xml", "xml"),
          Map.entry("application/vnd.iptc.g2.newsitem+xml", "xml"),
          Map.entry("application/vnd.iptc.g2.newsmessage+xml", "xml"),
          Map.entry("text/csv", "csv"),
          Map.entry("text/tab-separated-values", "tsv"),
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml+xml", "html"),
          Map.entry("text/markdown", "md"),
          Map.entry("text/plain", "txt"),
          Map.entry("application/octet-stream", ANY));

  private static final Pattern SPELT = Pattern.compile("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,60}");

  private MediaTypes() {}

  /**
   * The extension of a file of this type.
   *
   * @param contentType the header; null if there is none
   * @return empty if the first bytes are to tell
   * @throws RequestException if it is not taken
   */
  static Optional<String> extension(@Nullable String contentType) throws RequestException {
    if (contentType == null) {
      return Optional.empty();
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String extension = EXTENSIONS.get(type);
    if (extension == null) {
      throw new RequestException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
          "%s is not taken; say application/json, application/x-ndjson, text/html, text/xml, text/csv, text/markdown or text/plain"
              .formatted(SPELT.matcher(type).matches() ? type : "this type"));
    }
    return Optional.of(extension).filter(known -> !known.equals(ANY));
  }
}
