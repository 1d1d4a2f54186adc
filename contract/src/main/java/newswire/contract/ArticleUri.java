package newswire.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The stable identity of an article: {@code urn:newswire:} and the first 32 hex digits of a
 * SHA-256. The same article gets the same uri on every run, so it is the Kafka key, the upsert key
 * of every database and the way to join topics. Pure functions, thread-safe.
 */
public final class ArticleUri {
  private static final String PREFIX = "urn:newswire:";
  private static final int HEX_DIGITS = 32;

  private ArticleUri() {}

  /** For an article with a canonical URL. */
  public static String ofUrl(String canonicalUrl) {
    return of("url", canonicalUrl);
  }

  /** For an article that its source names by an id of its own. */
  public static String ofSourceId(String source, String id) {
    return of("id", source, id);
  }

  /** For an article that nothing but its text tells apart; both parts already normalised. */
  public static String ofText(String headline, String body) {
    return of("text", headline, body);
  }

  static void requireValid(String uri) {
    if (!isValid(uri)) {
      throw new IllegalArgumentException(
          "uri must be \"urn:newswire:\" and 32 hex digits, not \"" + uri + "\"");
    }
  }

  private static boolean isValid(String uri) {
    if (uri.length() != PREFIX.length() + HEX_DIGITS || !uri.startsWith(PREFIX)) {
      return false;
    }
    for (int i = PREFIX.length(); i < uri.length(); i++) {
      char c = uri.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  // The kind keeps a URL and an equal-looking text apart.
  private static String of(String kind, String... identity) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(kind.getBytes(StandardCharsets.UTF_8));
      for (String part : identity) {
        digest.update((byte) '\n');
        digest.update(part.getBytes(StandardCharsets.UTF_8));
      }
      return PREFIX + HexFormat.of().formatHex(digest.digest(), 0, HEX_DIGITS / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
