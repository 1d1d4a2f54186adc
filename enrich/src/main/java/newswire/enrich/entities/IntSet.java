package newswire.enrich.entities;

import java.util.Arrays;
import java.util.Collection;

/** Numbers that are asked for with every word of an article. Immutable and thread-safe. */
final class IntSet {
  static final IntSet EMPTY = new IntSet(new int[0]);

  private final int[] sorted;

  private IntSet(int[] sorted) {
    this.sorted = sorted;
  }

  static IntSet of(Collection<Integer> numbers) {
    return new IntSet(numbers.stream().mapToInt(Integer::intValue).sorted().toArray());
  }

  boolean contains(int number) {
    return Arrays.binarySearch(sorted, number) >= 0;
  }
}
