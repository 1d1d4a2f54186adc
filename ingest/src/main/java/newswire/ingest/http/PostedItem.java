package newswire.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import newswire.contract.DeadLetter.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a request, as the answer tells it.
 *
 * @param status {@value #PUBLISHED}, {@value #UNCHANGED} or {@value #REJECTED}
 * @param uri the article's; absent if it was rejected
 * @param reason why it was rejected, one of the codes of dead letters
 * @param detail of the reason, for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostedItem(
    String status, @Nullable String uri, @Nullable String reason, @Nullable String detail) {
  private static final String FAULT = Reason.INTERNAL.code();

  public static final String PUBLISHED = "published";
  public static final String UNCHANGED = "unchanged";
  public static final String REJECTED = "rejected";

  /** Whether the fault is newswire's own. */
  boolean isFault() {
    return FAULT.equals(reason);
  }
}
