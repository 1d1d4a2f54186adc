package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FingerprintTableTest {
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  /** Few different keys, close to each other, so that they meet, replace and outlive each other. */
  @Property(tries = 300)
  void doesWhatMapDoes(@ForAll @Size(max = 400) List<@LongRange(min = -60, max = 60) Long> steps) {
    FingerprintTable table = new FingerprintTable();
    Map<Long, Long> map = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      // The segment and the home slot of all of them are the same or neighbours.
      long key = (Math.abs(steps.get(i)) + 1) | 0x7F00_0000_0000_0000L;
      if (steps.get(i) < 0) {
        table.remove(key);
        map.remove(key);
      } else {
        Long before = map.put(key, i + 1L);
        assertThat(table.put(key, i + 1L)).isEqualTo(before == null ? 0 : before);
      }
    }
    assertThat(table.size()).isEqualTo(map.size());
    map.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
  }

  @Test
  void anEntryTakesLittleMoreThanItsSixteenBytes() {
    FingerprintTable table = new FingerprintTable();
    SplittableRandom random = new SplittableRandom(1);
    int entries = 1_000_000;
    for (int i = 0; i < entries; i++) {
      table.put(random.nextLong() | 1, SPREAD);
    }

    assertThat(table.size()).isEqualTo(entries);
    assertThat(table.bytes() / entries).isBetween(20L, 23L);
  }
}
