package newswire.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The stable identity of an article: {@code urn:newswire:} and the first 32 hex digits of a
 * SHA-256. The same article gets the same uri on every run, so it is the Kafka key, the upsert key
 * of every database and the way to join topics. Pure functions, thread-safe.
 */
public final class ArticleUri {
  private static final String PREFIX = "urn:newswire:";
  private static final Pattern VALID = Pattern.compile("urn:newswire:[0-9a-f]{32}");
  private static final int HEX_DIGITS = 32;

  private ArticleUri() {}

  /** For an article with a canonical URL. */
  public static String ofUrl(String canonicalUrl) {
    return of("url", canonicalUrl);
  }

  /** For an article that its source names by an id of its own. */
  public static String ofSourceId(String source, String id) {
    return of("id", source + '\n' + id);
  }

  /** For an article that nothing but its text tells apart; both parts already normalised. */
  public static String ofText(String headline, String body) {
    return of("text", headline + '\n' + body);
  }

  static void requireValid(String uri) {
    if (!VALID.matcher(uri).matches()) {
      throw new IllegalArgumentException(
          "uri must be \"urn:newswire:\" and 32 hex digits, not \"" + uri + "\"");
    }
  }

  // The kind keeps a URL and an equal-looking text apart.
  private static String of(String kind, String identity) {
    return PREFIX + sha256(kind + '\n' + identity).substring(0, HEX_DIGITS);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
