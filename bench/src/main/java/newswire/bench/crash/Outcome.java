package newswire.bench.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one place holds at the end: how many records, how many different keys, and a hash over all
 * values in sorted order, so that two runs can be compared whatever the order they worked in.
 */
record Outcome(int records, int distinct, String sha256) {
  static final Outcome NOTHING = of(List.of(), 0);

  /**
   * @param values of all records, duplicates included
   * @param distinct how many different identities they have
   */
  static Outcome of(Collection<byte[]> values, int distinct) {
    List<String> hashes = values.stream().map(Outcome::hash).sorted().toList();
    return new Outcome(values.size(), distinct, hash(String.join("\n", hashes).getBytes(UTF_8)));
  }

  /** One line for each place, aligned. */
  static String table(Map<String, Outcome> outcomes) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(outcomes)
        .forEach(
            (place, outcome) ->
                lines.append(
                    "  %-18s %,8d records %,8d different  %s%n"
                        .formatted(
                            place,
                            outcome.records,
                            outcome.distinct,
                            outcome.sha256.substring(0, 16))));
    return lines.toString();
  }

  private static String hash(byte[] value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
