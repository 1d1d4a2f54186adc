package newswire.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The secret that a client shows as {@code Authorization: Bearer …}. Never printed. Immutable. */
public final class Token {
  private static final String SCHEME = "bearer ";
  private static final int SHORTEST = 16;

  private final byte[] secret;

  /**
   * @throws IllegalArgumentException if it is too short to be a secret, or no header can carry it
   */
  public Token(String secret) {
    if (secret.length() < SHORTEST || !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "a token has at least %d characters, all of them ASCII without spaces"
              .formatted(SHORTEST));
    }
    this.secret = secret.getBytes(UTF_8);
  }

  /** Whether the header shows this token; takes as long for a near miss as for any other. */
  boolean isShownBy(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    byte[] shown = authorization.substring(SCHEME.length()).strip().getBytes(UTF_8);
    return MessageDigest.isEqual(secret, shown);
  }

  @Override
  public String toString() {
    return "Token";
  }
}
