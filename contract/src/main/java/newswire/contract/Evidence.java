package newswire.contract;

import static java.util.Objects.requireNonNull;

/**
 * Words that decided a tag. {@code field.substring(start, end)} equals {@code exact}, always.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last UTF-16 code unit
 */
public record Evidence(TextField field, int start, int end, String exact) {

  public Evidence {
    requireNonNull(field, "field");
    requireSpan(start, end, exact);
  }

  static void requireSpan(int start, int end, String exact) {
    requireNonNull(exact, "exact");
    if (start < 0 || end - start != exact.length() || exact.isEmpty()) {
      throw new IllegalArgumentException("span " + start + ".." + end + " is not \"" + exact + '"');
    }
  }
}
