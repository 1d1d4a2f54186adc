package newswire.enrich.mediatopics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import newswire.enrich.mediatopics.ConfidenceTable.Kind;
import org.junit.jupiter.api.Test;

class ConfidenceTableTest {
  private static final ConfidenceTable SHIPPED = ConfidenceTable.load();

  @Test
  void liesOnTheLineBetweenKnots() {
    ConfidenceTable table = ConfidenceTable.of(List.of("top\t0.2\t40", "top\t0.6\t80"));

    assertThat(table.percent(Kind.TOP, 0.1)).isEqualTo(20);
    assertThat(table.percent(Kind.TOP, 0.4)).isEqualTo(60);
    assertThat(table.percent(Kind.TOP, 0.9)).isEqualTo(80);
  }

  @Property
  void surerIsNeverLessConfident(
      @ForAll Kind kind,
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    int lower = SHIPPED.percent(kind, Math.min(one, other));
    int higher = SHIPPED.percent(kind, Math.max(one, other));

    assertThat(lower).isBetween(0, higher);
    assertThat(higher).isLessThanOrEqualTo(100);
  }
}
