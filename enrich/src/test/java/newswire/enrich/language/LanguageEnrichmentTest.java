package newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswire.contract.Article;
import newswire.contract.Article.Body;
import newswire.contract.ArticleUri;
import newswire.contract.Structure.Passage;
import newswire.enrich.Draft;
import newswire.enrich.Findings;
import org.junit.jupiter.api.Test;

class LanguageEnrichmentTest {
  private final LanguageDetector detector = new LanguageDetector();

  @Test
  void firstSeedIsFrenchAndEndsInEnglish() throws IOException {
    String body = Files.readString(Path.of("..", "seeds", "000_f963d68a5c7836e8.txt"));

    Findings.Language found = find(body);

    assertThat(found.detection().language()).isEqualTo("fr");
    assertThat(found.passages())
        .singleElement()
        .satisfies(
            passage -> {
              assertThat(passage.language()).isEqualTo("en");
              assertThat(passage.exact()).startsWith("« Zombie enthusiast.");
              assertThat(body.substring(passage.start(), passage.end())).isEqualTo(passage.exact());
            });
  }

  @Test
  void secondSeedIsFrenchThroughout() throws IOException {
    Findings.Language found =
        find(Files.readString(Path.of("..", "seeds", "004_d918f7717fdf20fe.txt")));

    assertThat(found.detection().language()).isEqualTo("fr");
    assertThat(found.passages()).isEmpty();
  }

  @Test
  void blankAndUnknownTextHasNoPassages() {
    assertThat(find("\n \n…\n").passages()).isEqualTo(List.<Passage>of());
  }

  @Test
  void neighbourIsNotAnotherLanguage() {
    String text = "Ministeren siger, at forhandlingerne bliver taget op igen i de kommende dage.";

    assertThat(detector.detectForeign(text, 0, text.length(), "da")).isEmpty();
    assertThat(detector.detectForeign(text, 0, text.length(), "fr")).isPresent();
  }

  private Findings.Language find(String body) {
    Article article =
        new Article(
            ArticleUri.ofUrl("https://example.org/a"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new Body("main", "text/plain", null, null, body)),
            null,
            null);
    return (Findings.Language) new LanguageEnrichment(detector).enrich(new Draft(article));
  }
}
