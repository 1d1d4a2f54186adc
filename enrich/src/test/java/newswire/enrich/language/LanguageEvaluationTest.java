package newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageEvaluationTest {
  private final LanguageEvaluation evaluation = new LanguageEvaluation(new LanguageDetector());

  @Test
  void withoutTestSetsNothingIsPrinted(@TempDir Path shared) throws IOException {
    StringBuilder out = new StringBuilder();

    assertThat(evaluation.run(shared, out)).isFalse();
    assertThat(out).isEmpty();
  }

  @Test
  void rightAndWrongAnswersAreCounted(@TempDir Path shared) throws IOException {
    String french =
        "Le ministre a dit que les discussions vont reprendre dans les jours qui viennent.";
    Path folder =
        Files.createDirectories(shared.resolve("data/lid-lingua/language-testdata/sentences"));
    write(folder.resolve("fr.txt.gz"), french + "\n");
    write(folder.resolve("de.txt.gz"), french + "\n");
    StringBuilder out = new StringBuilder();

    assertThat(evaluation.run(shared, out)).isTrue();
    assertThat(out.toString())
        .contains("| sentences: fr | 1 | 1.0000 | 0.0000 | 1.0000 | 0.0000 |")
        .contains("| sentences: de | 1 | 0.0000 | 0.0000 | 0.0000 | 1.0000 |");
  }

  private static void write(Path gzip, String text) throws IOException {
    try (Writer writer =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(gzip)), StandardCharsets.UTF_8)) {
      writer.write(text);
    }
  }
}
