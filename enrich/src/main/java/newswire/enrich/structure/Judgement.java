package newswire.enrich.structure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * What a person said of a line.
 *
 * @param kind as the record spells it, or one of the words below
 * @param hash first digits of the SHA-256 of the line, so that no other line is taken for it
 */
record Judgement(String kind, String hash) {
  /** The article has no such line. */
  static final String NONE = "none";

  /** What a line begins with, followed by how many UTF-16 code units of it. */
  private static final String DATELINE = "dateline:";

  /** Neither asked for nor wrong: the author has a key of his own, and some lines are nothing. */
  private static final Set<String> NEUTRAL = Set.of("byline", "unclear");

  boolean isNeutral() {
    return NEUTRAL.contains(kind);
  }

  boolean isDateline() {
    return kind.startsWith(DATELINE);
  }

  int datelineLength() {
    return Integer.parseInt(kind.substring(DATELINE.length()));
  }

  /** Whether the line is not the article's text. */
  boolean isNotArticle() {
    return !isNeutral() && !isDateline();
  }

  boolean isOf(String line) {
    return sha256(line).startsWith(hash);
  }

  static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java always has SHA-256", e);
    }
  }
}
