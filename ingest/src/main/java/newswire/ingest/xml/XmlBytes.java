package newswire.ingest.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.ingest.DeclaredCharset;
import newswire.ingest.InputHints;
import newswire.ingest.Lookahead;
import newswire.ingest.RefusedException;
import newswire.ingest.TextDecoder;
import newswire.ingest.TextDecoder.Decoded;
import newswire.ingest.TextEncoding;
import newswire.ingest.Utf8Stream;
import newswire.ingest.Utf8Stream.Translated;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an XML document, in an encoding in which markup is ASCII: what is not (UTF-16,
 * UTF-32, ISO-2022) is translated to UTF-8. Declarations lie, so bytes that are strict UTF-8 are
 * UTF-8, and only of others a declaration is believed. One thread.
 */
final class XmlBytes {
  private static final Pattern PROLOG =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w:.-]{2,40})");
  private static final int LOOKED_AT = 512;

  private final Translated in;
  private final @Nullable Charset declared;

  private XmlBytes(Translated in, @Nullable Charset declared) {
    this.in = in;
    this.declared = declared;
  }

  static XmlBytes of(InputStream in, InputHints hints) throws IOException {
    Lookahead ahead = Lookahead.of(in, LOOKED_AT);
    Matcher prolog = PROLOG.matcher(new String(ahead.start(), ISO_8859_1));
    Optional<Charset> own = prolog.find() ? DeclaredCharset.of(prolog.group(1)) : Optional.empty();
    Charset declared = DeclaredCharset.ofSender(hints.charset(), own).orElse(null);
    return declared != null && declared.name().startsWith("ISO-2022")
        ? new XmlBytes(Utf8Stream.of(ahead.all(), declared), UTF_8)
        : new XmlBytes(Utf8Stream.of(ahead.all()), declared);
  }

  InputStream stream() {
    return in.stream();
  }

  /** The text of a part of the stream. */
  String text(byte[] part) throws RefusedException {
    return decode(part).text();
  }

  /** How that is read. */
  TextEncoding encoding(byte[] part) throws RefusedException {
    return decode(part).encoding().translatedFrom(in.original());
  }

  private Decoded decode(byte[] part) throws RefusedException {
    Optional<String> strict = TextDecoder.strictly(part, UTF_8);
    if (strict.isPresent()) {
      return new Decoded(strict.get(), TextEncoding.PLAIN);
    }
    return declared == null || DeclaredCharset.isUnicode(declared)
        ? TextDecoder.decode(part)
        : Decoded.of(part, declared);
  }
}
