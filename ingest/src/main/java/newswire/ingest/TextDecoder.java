package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import newswire.contract.DeadLetter.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of bytes whose encoding nobody declared. In this order: byte order mark; UTF-16
 * without one; UTF-8, if it fits strictly or but for a few bytes; what the detector says or one of
 * the two usual code pages, whichever reads most like words. Malformed bytes become U+FFFD. Pure
 * functions.
 */
public final class TextDecoder {
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** Text in any encoding has fewer control characters than one in this many bytes. */
  private static final int BINARY_SHARE = 20;

  private TextDecoder() {}

  /** Text, and how it was read. */
  public record Decoded(String text, TextEncoding encoding) {

    /** The text of these bytes in this character set; what does not fit is replaced and counted. */
    public static Decoded of(byte[] bytes, Charset charset) {
      return of(bytes, 0, charset);
    }

    private static Decoded of(byte[] bytes, int start, Charset charset) {
      int length = bytes.length - start;
      String text = new String(bytes, start, length, charset);
      // Only a text with U+FFFD may have bytes that are malformed.
      return text.indexOf('\uFFFD') < 0
          ? new Decoded(text, new TextEncoding(charset, 0))
          : new Decoded(text, TextEncoding.of(ByteBuffer.wrap(bytes, start, length), charset));
    }
  }

  /**
   * @throws RefusedException if the bytes are no text
   */
  public static Decoded decode(byte[] bytes) throws RefusedException {
    requireKind(bytes);
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      int mark = "\uFEFF".getBytes(marked).length;
      return Decoded.of(bytes, mark, marked);
    }
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return Decoded.of(bytes, wide.get());
    }
    requireText(bytes);
    Optional<String> strict = strictly(bytes, UTF_8);
    if (strict.isPresent()) {
      return new Decoded(strict.get(), TextEncoding.PLAIN);
    }
    return isMostlyUtf8(bytes) ? Decoded.of(bytes, UTF_8) : CodePages.decode(bytes);
  }

  /**
   * @throws RefusedException if the first bytes are those of something else
   */
  static void requireKind(byte[] bytes) throws RefusedException {
    Optional<String> kind = BinaryKind.of(bytes);
    if (kind.isPresent()) {
      throw new RefusedException(Reason.BINARY, "this is " + kind.get() + ", not text");
    }
  }

  static boolean isUtf8(byte[] bytes) {
    return strictly(bytes, UTF_8).isPresent();
  }

  /** The text, if every byte fits. */
  public static Optional<String> strictly(byte[] bytes, Charset charset) {
    if (charset.equals(UTF_8)) {
      // Three times as fast; a text that has U+FFFD of its own is looked at again below.
      String text = new String(bytes, UTF_8);
      if (text.indexOf('\uFFFD') < 0) {
        return Optional.of(text);
      }
    }
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** What the first bytes say about the width of the characters, if they say anything. */
  static @Nullable Charset byteOrderMark(byte[] b) {
    int first = b.length < 2 ? -1 : ((b[0] & 0xFF) << 8) | (b[1] & 0xFF);
    boolean zeros = b.length >= 4 && b[2] == 0 && b[3] == 0;
    if (first == 0xFFFE) {
      return zeros ? UTF_32LE : UTF_16LE;
    }
    if (first == 0xFEFF) {
      return UTF_16BE;
    }
    if (first == 0xEFBB && b.length >= 3 && (b[2] & 0xFF) == 0xBF) {
      return UTF_8;
    }
    boolean wideMark =
        first == 0 && b.length >= 4 && (b[2] & 0xFF) == 0xFE && (b[3] & 0xFF) == 0xFF;
    return wideMark ? UTF_32BE : null;
  }

  /**
   * UTF-16 without a mark: spaces, digits and line ends have a zero byte, always on the same side.
   */
  static Optional<Charset> wide(byte[] bytes) {
    int pairs = bytes.length / 2;
    int left = 0;
    int right = 0;
    for (int i = 0; i < pairs; i++) {
      left += bytes[2 * i] == 0 ? 1 : 0;
      right += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs == 0 || Math.max(left, right) * 50 < pairs) {
      return Optional.empty();
    }
    Charset guess = left > right ? UTF_16BE : UTF_16LE;
    boolean oneSided = Math.min(left, right) * 20 <= Math.max(left, right);
    return oneSided && CodePages.readsAsText(new String(bytes, guess))
        ? Optional.of(guess)
        : Optional.empty();
  }

  private static void requireText(byte[] bytes) throws RefusedException {
    int controls = 0;
    for (byte b : bytes) {
      boolean control = b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f';
      controls += control && b != 0x1B ? 1 : 0;
    }
    if (controls > 1 && controls > bytes.length / BINARY_SHARE) {
      throw new RefusedException(
          Reason.BINARY,
          "%d control characters in %d bytes: not text".formatted(controls, bytes.length));
    }
  }

  /** Whether nearly all that is not ASCII is well-formed UTF-8: a cut or damaged text. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    String lenient = new String(bytes, UTF_8);
    long bad = lenient.chars().filter(c -> c == '\uFFFD').count();
    long good = lenient.codePoints().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return good >= 4 * bad || (bad <= 2 && good >= 2 * bad);
  }
}
