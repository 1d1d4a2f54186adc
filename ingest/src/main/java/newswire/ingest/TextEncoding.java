package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import newswire.contract.CloudEvent;
import org.apache.kafka.common.header.Headers;

/**
 * How the bytes of an article were read. Immutable.
 *
 * @param charset that was decided on, whatever was declared
 * @param malformedBytes that fit it nowhere and became U+FFFD, in all that the article was read
 *     from
 */
public record TextEncoding(Charset charset, long malformedBytes) {
  /** Of nearly all articles: nothing to be told. */
  public static final TextEncoding PLAIN = new TextEncoding(UTF_8, 0);

  private static final int CHARS = 8 * 1024;

  /** Of bytes that are read in this character set, be it as it may. */
  static TextEncoding of(ByteBuffer bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(CHARS);
    long malformed = 0;
    for (CoderResult result = decoder.decode(bytes, chars, true);
        !result.isUnderflow();
        result = decoder.decode(bytes, chars, true)) {
      if (result.isError()) {
        malformed += result.length();
        bytes.position(bytes.position() + result.length());
      }
      chars.clear();
    }
    return new TextEncoding(charset, malformed);
  }

  /** The same, of bytes that had been translated from this character set before they were read. */
  public TextEncoding translatedFrom(Charset original) {
    return original.equals(UTF_8) ? this : new TextEncoding(original, malformedBytes);
  }

  /** Adds what is worth telling, which mostly is nothing, to a record's headers. */
  void addTo(Headers headers) {
    if (!charset.equals(UTF_8)) {
      headers.add(CloudEvent.CHARSET, charset.name().getBytes(UTF_8));
    }
    if (malformedBytes > 0) {
      headers.add(CloudEvent.MALFORMED_BYTES, Long.toString(malformedBytes).getBytes(UTF_8));
    }
  }
}
