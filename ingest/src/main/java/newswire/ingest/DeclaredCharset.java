package newswire.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The character set that a declaration means. As the WHATWG's Encoding Standard has it, an old
 * standard's name stands for the code page that grew out of it: who says Latin-1 means the one with
 * the quotation marks. Pure functions.
 */
public final class DeclaredCharset {
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"));

  private DeclaredCharset() {}

  /** The character set of this name; empty if nobody knows it. */
  public static Optional<Charset> of(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    try {
      Charset named = Charset.forName(name.strip());
      String meant = MEANT.get(named.name().toLowerCase(Locale.ROOT));
      return Optional.of(
          meant == null || !Charset.isSupported(meant) ? named : Charset.forName(meant));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /**
   * Which of two declarations is believed: the sender's, for he may have translated the document,
   * unless it is one that servers make out of habit.
   *
   * @param sender what the HTTP answer says
   * @param document what the document says
   */
  public static Optional<Charset> ofSender(@Nullable String sender, Optional<Charset> document) {
    Optional<Charset> sent = of(sender);
    return sent.filter(charset -> !isHabit(charset)).or(() -> document).or(() -> sent);
  }

  /** Whether this is a form of Unicode, which bytes show by themselves. */
  public static boolean isUnicode(Charset charset) {
    return charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-");
  }

  private static boolean isHabit(Charset charset) {
    return isUnicode(charset) || charset.name().equals("windows-1252");
  }
}
