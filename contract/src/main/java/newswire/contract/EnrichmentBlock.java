package newswire.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The extension object {@code enrichment}: all that ninjs has no place for. Immutable. A key is
 * absent if its step was skipped or failed, and {@code steps} says why; an empty list means that
 * the step ran and found nothing.
 *
 * @param derivedFields fields of the article that the source left out and the text gave; absent if
 *     there are none
 * @param topics media topics; the key's name is the wire format's
 * @param steps every step that the article went through, in order
 */
public record EnrichmentBlock(
    String schemaVersion,
    String offsetUnit,
    @Nullable LanguageDetection languageDetection,
    @Nullable Structure structure,
    @Nullable List<DerivedField> derivedFields,
    @Nullable List<Entity> entities,
    @Nullable List<MediaTopic> topics,
    List<StepStatus> steps) {

  public static final String SCHEMA_VERSION = "1.0";

  /** Offsets count UTF-16 code units, as in Java and JavaScript. */
  public static final String UTF16 = "utf16";

  public EnrichmentBlock {
    requireNonNull(schemaVersion, "schemaVersion");
    requireNonNull(offsetUnit, "offsetUnit");
    derivedFields =
        derivedFields == null || derivedFields.isEmpty() ? null : List.copyOf(derivedFields);
    entities = entities == null ? null : List.copyOf(entities);
    topics = topics == null ? null : List.copyOf(topics);
    steps = List.copyOf(steps);
  }
}
