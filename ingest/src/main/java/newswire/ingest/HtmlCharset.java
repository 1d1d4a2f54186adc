package newswire.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.ingest.TextDecoder.Decoded;

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

  /**
   * @param hints of what the sender and the page declare, the sender's word goes first
   */
  static Decoded decode(byte[] bytes, InputHints hints) throws RefusedException {
    TextDecoder.requireKind(bytes);
    boolean marked = TextDecoder.byteOrderMark(bytes) != null;
    Optional<String> strict = marked ? Optional.empty() : TextDecoder.strictly(bytes, UTF_8);
    Optional<Charset> declared = DeclaredCharset.ofSender(hints.charset(), declared(bytes));
    // Its bytes are all ASCII.
    boolean shifted = declared.isPresent() && declared.get().name().startsWith("ISO-2022");
    // Zeros are UTF-16's, or no text at all.
    if (!shifted && strict.isPresent() && strict.get().indexOf('\u0000') < 0) {
      return new Decoded(strict.get(), TextEncoding.PLAIN);
    }
    boolean believed = !marked && declared.isPresent() && (shifted || strict.isEmpty());
    return believed && !DeclaredCharset.isUnicode(declared.get())
        ? Decoded.of(bytes, declared.get())
        : TextDecoder.decode(bytes);
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    return declared.find() ? DeclaredCharset.of(declared.group(1)) : Optional.empty();
  }
}
