package newswire.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One place where an entity is named. {@code field.substring(start, end)} equals {@code exact},
 * always.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last UTF-16 code unit
 */
public record Mention(TextField field, int start, int end, String exact, Form form) {

  public Mention {
    requireNonNull(field, "field");
    requireNonNull(form, "form");
    Evidence.requireSpan(start, end, exact);
  }

  /** How the entity is named here. */
  public enum Form {
    @JsonProperty("name")
    NAME,
    @JsonProperty("surname")
    SURNAME,
    @JsonProperty("acronym")
    ACRONYM,
    /** Any other shortened name. */
    @JsonProperty("short")
    SHORT
  }
}
