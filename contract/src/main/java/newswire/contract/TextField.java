package newswire.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which text of the article offsets count in. */
public enum TextField {
  /** {@code headlines[0].value}. */
  @JsonProperty("headline")
  HEADLINE,
  /** {@code bodies[0].value}. */
  @JsonProperty("body")
  BODY
}
