package newswire.app;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 200/s} or {@code 200}. */
final class RateConverter implements ITypeConverter<Integer> {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,6})(/s)?");

  @Override
  public Integer convert(String value) {
    Matcher matcher = FORM.matcher(value.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'%s' is not a rate; write it as 200/s, at least 1/s".formatted(value));
    }
    return Integer.parseInt(matcher.group(1));
  }
}
