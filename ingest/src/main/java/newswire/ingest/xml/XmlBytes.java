package newswire.ingest.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.ingest.DeclaredCharset;
import newswire.ingest.InputHints;
import newswire.ingest.RefusedException;
import newswire.ingest.TextDecoder;
import newswire.ingest.Utf8Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an XML document, in an encoding in which markup is ASCII: what is not (UTF-16,
 * UTF-32, ISO-2022) is translated to UTF-8. Declarations lie, so bytes that are strict UTF-8 are
 * UTF-8; of the others the sender's word is believed before the document's own, for he may have
 * translated it. A sender who says UTF-8 or Latin-1 often just says what he always says. One
 * thread.
 */
final class XmlBytes {
  private static final Pattern PROLOG =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w:.-]{2,40})");
  private static final int LOOKED_AT = 512;

  private final InputStream in;
  private final @Nullable Charset declared;

  private XmlBytes(InputStream in, @Nullable Charset declared) {
    this.in = in;
    this.declared = declared;
  }

  static XmlBytes of(InputStream in, InputHints hints) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, 64 * 1024);
    bytes.mark(LOOKED_AT);
    byte[] start = bytes.readNBytes(LOOKED_AT);
    bytes.reset();
    Optional<Charset> sender = DeclaredCharset.of(hints.charset());
    Matcher prolog = PROLOG.matcher(new String(start, ISO_8859_1));
    Optional<Charset> own = prolog.find() ? DeclaredCharset.of(prolog.group(1)) : Optional.empty();
    Charset declared = sender.filter(s -> !isHabit(s)).or(() -> own).or(() -> sender).orElse(null);
    return declared != null && declared.name().startsWith("ISO-2022")
        ? new XmlBytes(Utf8Stream.of(bytes, declared), UTF_8)
        : new XmlBytes(Utf8Stream.of(bytes), declared);
  }

  InputStream stream() {
    return in;
  }

  /** The text of a part of the stream. */
  String text(byte[] part) throws RefusedException {
    Optional<String> strict = TextDecoder.strictly(part, UTF_8);
    if (strict.isPresent()) {
      return strict.get();
    }
    boolean known = declared != null && !isUnicode(declared);
    return known ? new String(part, declared) : TextDecoder.decode(part).text();
  }

  private static boolean isHabit(Charset charset) {
    return isUnicode(charset) || charset.name().equals("windows-1252");
  }

  private static boolean isUnicode(Charset charset) {
    return charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-");
  }
}
