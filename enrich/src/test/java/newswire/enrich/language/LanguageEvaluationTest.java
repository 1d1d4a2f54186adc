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
    report(shared, "lingua-high-accuracy/French.txt", "96.00");
    report(shared, "lingua-high-accuracy/German.txt", "90.00");
    report(shared, "langdetect/French.txt", "98.00");
    StringBuilder out = new StringBuilder();

    assertThat(evaluation.run(shared, out)).isTrue();
    assertThat(out.toString())
        .contains("| sentences, langdetect's 53 | 2 | 0.5000 | 0.0000 | 0.5000 | 0.5000 |")
        .contains("| known here and to Lingua | 2 | 0.5000 | 0.9300 |  |")
        .contains("| known here, to Lingua and to langdetect | 1 | 1.0000 | 0.9600 | 0.9800 |")
        .contains("| fr | 1.000 | 0.960 |")
        .contains("| confidence 99 to 99 | 2 | 99.0 | 50.0 |");
  }

  private static void report(Path shared, String name, String accuracy) throws IOException {
    Path report = shared.resolve("data/lid-lingua/accuracy-reports").resolve(name);
    Files.createDirectories(report.getParent());
    Files.writeString(
        report,
        ">> Detection of 1000 single words (average length: 8 chars)\nAccuracy: 12.00%\n\n"
            + ">> Detection of 1000 sentences (average length: 105 chars)\nAccuracy: "
            + accuracy
            + "%\n");
  }

  private static void write(Path gzip, String text) throws IOException {
    try (Writer writer =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(gzip)), StandardCharsets.UTF_8)) {
      writer.write(text);
    }
  }
}
