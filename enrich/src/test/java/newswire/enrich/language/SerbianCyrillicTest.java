package newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.cybozu.labs.langdetect.util.LangProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerbianCyrillicTest {
  @ParameterizedTest
  @CsvSource({
    "ljubav, љубав",
    "Njegoš, Његош",
    "džep, џеп",
    "đak, ђак",
    "kuća, кућа",
    "Žarko Čačak, Жарко Чачак",
    "2023., 2023."
  })
  void writesLetterByLetter(String latin, String cyrillic) {
    assertThat(SerbianCyrillic.write(latin)).isEqualTo(cyrillic);
  }

  @Test
  void profileCountsWhatFallsTogetherOnce() {
    LangProfile latin = new LangProfile("hr");
    List.of("lj", "lj", "a", "va").forEach(latin::add);

    LangProfile cyrillic = SerbianCyrillic.profile(latin);

    assertThat(cyrillic.freq).containsEntry("љ", 2).containsEntry("ва", 1).doesNotContainKey("lj");
    assertThat(cyrillic.n_words).containsExactly(3, 1, 0);
  }
}
