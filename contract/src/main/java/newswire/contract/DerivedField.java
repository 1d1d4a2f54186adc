package newswire.contract;

import static java.util.Objects.requireNonNull;

import newswire.contract.Structure.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A field of the article itself that the source left out and the text gave. Immutable.
 *
 * @param field its name in the record, {@code located}
 * @param origin the part of {@code enrichment.structure} that it comes from, {@code dateline}
 * @param precision how much of it is known, absent if it is not a date
 */
public record DerivedField(String field, String origin, @Nullable Precision precision) {
  public static final String LOCATED = "located";
  public static final String CONTENT_CREATED = "contentCreated";
  public static final String BY = "by";
  public static final String DATELINE = "dateline";
  public static final String BYLINE = "byline";

  public DerivedField {
    requireNonNull(field, "field");
    requireNonNull(origin, "origin");
  }
}
