package newswire.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What one enrichment step did with an article, so that an absent tag is explained.
 *
 * @param reason why it was skipped or failed, absent if it is {@code ok}
 */
public record StepStatus(String step, String version, Status status, @Nullable String reason) {

  public StepStatus {
    requireNonNull(step, "step");
    requireNonNull(version, "version");
    requireNonNull(status, "status");
  }

  /** The three ways a step can end. */
  public enum Status {
    @JsonProperty("ok")
    OK,
    @JsonProperty("skipped")
    SKIPPED,
    @JsonProperty("failed")
    FAILED
  }
}
