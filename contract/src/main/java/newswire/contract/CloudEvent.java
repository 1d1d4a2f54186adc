package newswire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The headers of a record: CloudEvents 1.0, binary mode. A consumer that ignores them loses
 * nothing.
 *
 * @param type {@code ce_type}
 * @param source {@code ce_source}, which stage made the event
 * @param dataschema {@code ce_dataschema}, the {@code $id} of the JSON Schema
 */
public record CloudEvent(String type, String source, String dataschema) {
  public static final CloudEvent ARTICLE =
      new CloudEvent("newswire.article.v1", "/newswire/ingest", "urn:newswire:schema:article:1.0");
  public static final CloudEvent ENRICHED =
      new CloudEvent(
          "newswire.enriched.v1", "/newswire/enrich", "urn:newswire:schema:enriched:1.0");

  /** On enriched records: the BCP 47 tag. */
  public static final String LANGUAGE = "language";

  /** On enriched records: the media topics' codes, apart by commas. */
  public static final String MEDIA_TOPICS = "mediatopics";

  /** Of an article whose bytes were not plain UTF-8: the character set they were read in. */
  public static final String CHARSET = "newswire.charset";

  /** How many of an article's bytes fit no character and became U+FFFD, if any did. */
  public static final String MALFORMED_BYTES = "newswire.malformed-bytes";

  /**
   * The headers of one record.
   *
   * @param uri the article's uri
   * @param hash hexadecimal SHA-256 of what the event says; it makes the event's id, so a repeated
   *     event has the same id
   * @param time when the article was ingested
   */
  public Headers headers(String uri, String hash, Instant time) {
    Headers headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", uri + ':' + hash.substring(0, 16));
    add(headers, "ce_source", source);
    add(headers, "ce_type", type);
    add(headers, "ce_time", time.toString());
    add(headers, "ce_subject", uri);
    add(headers, "ce_dataschema", dataschema);
    add(headers, "content-type", "application/json");
    return headers;
  }

  /** SHA-256 of a value, hexadecimal. */
  public static String contentHash(byte[] value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void add(Headers headers, String key, String value) {
    headers.add(key, value.getBytes(UTF_8));
  }
}
