package newswire.sink;

import java.time.Duration;

/**
 * When the records gathered for a partition are written: as soon as one of these is reached.
 *
 * @param records how many
 * @param bytes how many bytes of values
 * @param quiet how long nothing more has come
 * @param age how long the first of them has waited
 */
public record Batching(int records, long bytes, Duration quiet, Duration age) {

  /** Whatever one poll brought. */
  static final Batching AT_ONCE = new Batching(1, 1, Duration.ZERO, Duration.ZERO);

  /** Few files under load, and none that is late. */
  static final Batching FILES =
      new Batching(10_000, 16L << 20, Duration.ofMillis(200), Duration.ofSeconds(1));

  public Batching {
    if (records < 1 || bytes < 1 || quiet.isNegative() || age.isNegative()) {
      throw new IllegalArgumentException("batching out of range");
    }
  }
}
