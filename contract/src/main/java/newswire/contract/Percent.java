package newswire.contract;

/** Checks the integers from 0 to 100 in which confidence and relevance are given. */
final class Percent {
  private Percent() {}

  static void require(String name, int value) {
    if (value < 0 || value > 100) {
      throw new IllegalArgumentException(name + " must be 0 to 100, not " + value);
    }
  }
}
