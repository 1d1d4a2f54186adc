package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ExtractionEvaluationTest {
  private static final Path SHARED =
      Path.of(
          System.getProperty(
              "newswire.shared", System.getProperty("newswire.root", "..") + "/../shared"));

  @Test
  void equalTextsScoreOneAndForeignTextsNone() {
    ShingleScore score = new ShingleScore();

    assertThat(score.add("one two three four five", "one two three four five")).isEqualTo(1);
    assertThat(score.add("one two three four five", "six seven eight nine ten")).isZero();
    assertThat(score.f1()).isCloseTo(0.5, Offset.offset(1e-9));
  }

  @Test
  void runsOfFourWordsAreCounted() {
    ShingleScore score = new ShingleScore();

    score.add("a b c d e", "a b c d");

    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isEqualTo(0.5);
  }

  @Test
  void articlesAreFoundOnThePagesOfTheBenchmark() throws IOException {
    assumeThat(SHARED.resolve("data/extraction-scrapinghub"))
        .as("the public pages, which are not part of the project")
        .exists();

    assertThat(ExtractionEvaluation.benchmark(SHARED).f1()).isGreaterThan(0.955);
  }
}
