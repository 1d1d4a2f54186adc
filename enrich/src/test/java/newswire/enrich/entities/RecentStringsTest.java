package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class RecentStringsTest {

  @Property
  void whateverWasAskedForBeforeEachIsAsWritten(
      @ForAll @Size(max = 30) List<@StringLength(max = 60) String> texts) {
    RecentStrings strings = new RecentStrings();
    for (String text : texts) {
      String around = "<" + text + ">";
      assertThat(strings.part(around, 1, 1 + text.length())).isEqualTo(text);
      assertThat(strings.of(around.toCharArray(), 1, text.length())).isEqualTo(text);
      strings.builder().append(text);
      assertThat(strings.built()).isEqualTo(text);
    }
  }

  @Test
  void stringsOfTheSameHashAreToldApart() {
    RecentStrings strings = new RecentStrings();
    assertThat(strings.part("Aa", 0, 2)).isEqualTo("Aa");
    assertThat(strings.part("BB", 0, 2)).isEqualTo("BB");
    assertThat(strings.part("Aa", 0, 2)).isEqualTo("Aa");
  }

  @Test
  void aShortStringIsMadeOnce() {
    RecentStrings strings = new RecentStrings();
    assertThat(strings.part("in Paris", 3, 8)).isSameAs(strings.part("Paris", 0, 5));
  }
}
