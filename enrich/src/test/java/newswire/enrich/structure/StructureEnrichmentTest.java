package newswire.enrich.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import newswire.contract.LanguageDetection;
import newswire.enrich.language.LanguageDetector;
import org.junit.jupiter.api.Test;

class StructureEnrichmentTest {
  private final LanguageDetector detector = new LanguageDetector();

  @Test
  void firstSeedEndsInEnglish() throws IOException {
    String body = Files.readString(Path.of("..", "seeds", "000_f963d68a5c7836e8.txt"));

    List<String> languages =
        Line.of(body).stream()
            .map(line -> detector.detectForeign(body, line.start(), line.end(), "fr"))
            .flatMap(Optional::stream)
            .map(LanguageDetection::language)
            .toList();

    assertThat(languages).containsExactly("en");
    assertThat(detector.detect(null, body, null).language()).isEqualTo("fr");
  }

  @Test
  void secondSeedIsFrenchThroughout() throws IOException {
    String body = Files.readString(Path.of("..", "seeds", "004_d918f7717fdf20fe.txt"));

    assertThat(Line.of(body))
        .noneMatch(
            line -> detector.detectForeign(body, line.start(), line.end(), "fr").isPresent());
  }

  @Test
  void neighbourIsNotAnotherLanguage() {
    String text = "Ministeren siger, at forhandlingerne bliver taget op igen i de kommende dage.";

    assertThat(detector.detectForeign(text, 0, text.length(), "da")).isEmpty();
    assertThat(detector.detectForeign(text, 0, text.length(), "fr")).isPresent();
  }
}
