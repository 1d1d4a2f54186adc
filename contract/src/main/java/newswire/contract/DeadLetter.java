package newswire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Why something could not be used, as it travels in the headers of a record on the dead-letter
 * topic. The record's key and value are the original bytes, untouched. Immutable.
 *
 * @param stage which stage gave up: {@code ingest}, {@code enrich} or {@code sink}
 * @param reason one word of a short list, to count and filter by; see {@link Reason}
 * @param detail what exactly was wrong and where, for a person
 * @param source the file or stream the bytes came from, absent if they came from a topic
 * @param origin the record the bytes came from, absent if they came from outside
 */
public record DeadLetter(
    String stage, Reason reason, String detail, @Nullable String source, @Nullable Origin origin) {

  private static final String STAGE = "newswire.stage";
  private static final String REASON = "newswire.reason";
  private static final String DETAIL = "newswire.detail";
  private static final String SOURCE = "newswire.source";
  private static final String TOPIC = "newswire.topic";
  private static final String PARTITION = "newswire.partition";
  private static final String OFFSET = "newswire.offset";

  /** Long enough for a message, short enough that headers never make a record too large. */
  private static final int MAX_DETAIL = 1_000;

  public DeadLetter {
    requireNonNull(stage, "stage");
    requireNonNull(reason, "reason");
    detail = detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL) + "…";
  }

  /** The headers that carry this. */
  public Headers headers() {
    Headers headers = new RecordHeaders();
    addTo(headers);
    return headers;
  }

  /** Adds the headers that carry this, replacing those of an earlier dead letter. */
  public void addTo(Headers headers) {
    set(headers, STAGE, stage);
    set(headers, REASON, reason.code());
    set(headers, DETAIL, detail);
    set(headers, SOURCE, source);
    set(headers, TOPIC, origin == null ? null : origin.topic());
    set(headers, PARTITION, origin == null ? null : Integer.toString(origin.partition()));
    set(headers, OFFSET, origin == null ? null : Long.toString(origin.offset()));
  }

  /** What the headers of a record say, empty if it was not written as a dead letter. */
  public static Optional<DeadLetter> from(Headers headers) {
    String stage = get(headers, STAGE);
    String reason = get(headers, REASON);
    String detail = get(headers, DETAIL);
    if (stage == null || reason == null) {
      return Optional.empty();
    }
    return Optional.of(
        new DeadLetter(
            stage,
            Reason.of(reason),
            detail == null ? "" : detail,
            get(headers, SOURCE),
            Origin.from(headers)));
  }

  private static void set(Headers headers, String key, @Nullable String value) {
    headers.remove(key);
    if (value != null) {
      headers.add(key, value.getBytes(UTF_8));
    }
  }

  private static @Nullable String get(Headers headers, String key) {
    Header header = headers.lastHeader(key);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  /** Where a record was read. */
  public record Origin(String topic, int partition, long offset) {
    private static @Nullable Origin from(Headers headers) {
      String topic = get(headers, TOPIC);
      String partition = get(headers, PARTITION);
      String offset = get(headers, OFFSET);
      if (topic == null || partition == null || offset == null) {
        return null;
      }
      try {
        return new Origin(topic, Integer.parseInt(partition), Long.parseLong(offset));
      } catch (NumberFormatException e) {
        // Somebody else's header of the same name: the letter is still worth reading.
        return null;
      }
    }
  }

  /** The short list of reasons. */
  public enum Reason {
    /** No bytes, or none that is text. */
    EMPTY("empty"),
    /** Not text at all. */
    BINARY("binary"),
    /** Larger than the limit. */
    TOO_LARGE("too-large"),
    /** Not well-formed: JSON, HTML, a character set. */
    UNREADABLE("unreadable"),
    /** Well-formed, but not an article: a field is missing or wrong. */
    INVALID("invalid-article"),
    /** The file or stream could not be read to its end. */
    IO("io-error"),
    /** An article whose record grew past the limit with its tags. */
    TOO_LARGE_ENRICHED("too-large-enriched"),
    /** A destination refused this record. */
    REFUSED("refused"),
    /** A fault of newswire's own. */
    INTERNAL("internal-error");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** As it stands in the header. */
    public String code() {
      return code;
    }

    private static Reason of(String code) {
      return Arrays.stream(values())
          .filter(reason -> reason.code.equals(code))
          .findFirst()
          .orElse(INTERNAL);
    }
  }
}
