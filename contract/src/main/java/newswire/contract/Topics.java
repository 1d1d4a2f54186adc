package newswire.contract;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The Kafka topics, by prefix. One stage writes each topic; dead letters are written by all three,
 * told apart by their stage header.
 *
 * @param prefix first part of each name; {@code news} unless several pipelines share a cluster
 */
public record Topics(String prefix) {
  public static final String DEFAULT_PREFIX = "news";

  /** No record on the article and enriched topics is larger, in bytes of value, key and headers. */
  public static final int MAX_RECORD_BYTES = 2 * 1024 * 1024;

  /** Dead letters carry the original bytes and more headers than the original did. */
  public static final int MAX_DEAD_LETTER_BYTES = 3 * 1024 * 1024;

  private static final Pattern VALID_PREFIX = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9-]{0,99}");
  private static final String THIRTY_DAYS = Long.toString(30L * 24 * 60 * 60 * 1000);

  public Topics {
    if (!VALID_PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "topic prefix must be letters, digits and hyphens, at most 100, not \"" + prefix + '"');
    }
  }

  /** Articles as ingested. Key: uri. Value: {@link Article}. Written by ingest. */
  public String articles() {
    return prefix + ".articles";
  }

  /** Articles with tags. Key: uri. Value: {@link EnrichedArticle}. Written by enrich. */
  public String enriched() {
    return prefix + ".enriched";
  }

  /** What could not be used. Key and value: the original bytes. See {@link DeadLetter}. */
  public String deadLetters() {
    return prefix + ".dead-letters";
  }

  /**
   * What was published of each source. Key: source and item. Value: {@link IngestState}. Compacted.
   */
  public String ingestState() {
    return prefix + ".ingest-state";
  }

  /** All topics with what they are created with. */
  public List<Spec> specs() {
    return List.of(
        new Spec(articles(), true, retained(MAX_RECORD_BYTES)),
        new Spec(enriched(), true, retained(MAX_RECORD_BYTES)),
        new Spec(deadLetters(), true, retained(MAX_DEAD_LETTER_BYTES)),
        new Spec(
            ingestState(),
            false,
            Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.1")));
  }

  private static Map<String, String> retained(int maxBytes) {
    return Map.of("retention.ms", THIRTY_DAYS, "max.message.bytes", Integer.toString(maxBytes));
  }

  /**
   * How a topic is created.
   *
   * @param partitioned whether the number of partitions is the user's choice; else it is one
   * @param config Kafka's topic settings
   */
  public record Spec(String name, boolean partitioned, Map<String, String> config) {}
}
