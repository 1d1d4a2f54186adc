package newswire.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text of a page's bytes. Pages lie about their encoding: bytes that are strict UTF-8 are
 * UTF-8, and what the page declares is believed of the others.
 */
final class HtmlCharset {
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})");

  /** Browsers look at 1,024 bytes; some pages have long comments first. */
  private static final int LOOKED_AT = 16 * 1024;

  private HtmlCharset() {}

  static String decode(byte[] bytes) throws RefusedException {
    return decode(bytes, InputHints.NONE);
  }

  /** Of what the sender and the page declare, the sender's word goes first. */
  static String decode(byte[] bytes, InputHints hints) throws RefusedException {
    boolean marked = TextDecoder.byteOrderMark(bytes) != null;
    Optional<String> strict = marked ? Optional.empty() : TextDecoder.strictly(bytes, UTF_8);
    // Zeros are UTF-16's, or no text at all.
    if (strict.isPresent() && strict.get().indexOf('\u0000') < 0) {
      return strict.get();
    }
    if (!marked && strict.isEmpty()) {
      Optional<Charset> declared = sender(hints).or(() -> declared(bytes));
      if (declared.isPresent()) {
        return new String(bytes, declared.get());
      }
    }
    return TextDecoder.decode(bytes).text();
  }

  /** Who says UTF-8 of what is not, or Latin-1, says what he always says. */
  private static Optional<Charset> sender(InputHints hints) {
    return DeclaredCharset.of(hints.charset())
        .filter(said -> !said.name().startsWith("UTF-") && !said.name().equals("windows-1252"));
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    if (!declared.find()) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(declared.group(1));
      // As browsers do: who says Latin-1 means the code page with the quotation marks.
      return Optional.of(charset.equals(ISO_8859_1) ? Charset.forName("windows-1252") : charset)
          .filter(known -> !known.name().startsWith("UTF-"));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
