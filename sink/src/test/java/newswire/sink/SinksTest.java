package newswire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SinksTest {

  @Test
  void everyFormIsADestination() {
    List<String> specs = List.of("jsonl:out", "sqlite:news.db", "postgresql://db/news", "stdout");
    assertThat(Sinks.parse(specs, Map.of()))
        .extracting(Destination::name)
        .containsExactly("jsonl:out", "sqlite:news.db", "postgresql://db/news", "stdout");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "out.jsonl", "jsonl", "jsonl:", "sqlite: ", "mysql://db/x", "STDOUT"})
  void anythingElseIsToldTheForms(String spec) {
    assertThatThrownBy(() -> Sinks.parse(List.of(spec), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Sinks.FORMS);
  }

  @Test
  void passwordOfAMistypedUrlIsNotPrinted() {
    assertThatThrownBy(() -> Sinks.parse(List.of("postgre://me:s3cret@db/news"), Map.of()))
        .hasMessageContaining("postgre:")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:s3cret@db:5433/news",
        "jdbc:postgresql://db:5433/news?user=me&password=s3cret",
        "postgres://me:s3cret@db:5433/news?sslmode=require"
      })
  void passwordIsInNothingThatIsShown(String spec) {
    Destination destination = Sinks.parse(List.of(spec), Map.of()).get(0);
    assertThat(destination.name()).isEqualTo("postgresql://db:5433/news");
    assertThat(destination.toString() + destination.location()).doesNotContain("s3cret");
  }

  @Test
  void oneDestinationUnderTwoNamesIsRefused() {
    String absolute = Path.of("out").toAbsolutePath().toString();
    assertThatThrownBy(() -> Sinks.parse(List.of("jsonl:out", "jsonl:" + absolute), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void hashTellsPlacesAndRemakesApart() {
    Destination files = Sinks.parse(List.of("jsonl:out"), Map.of()).get(0);
    Destination others = Sinks.parse(List.of("jsonl:elsewhere"), Map.of()).get(0);
    Sink sink = new StdoutSink(OutputStream.nullOutputStream());
    Destination.Opened first = new Destination.Opened("id-1", sink);
    Destination.Opened remade = new Destination.Opened("id-2", sink);
    assertThat(files.hash(first))
        .matches("[0-9a-f]{12}")
        .isEqualTo(files.hash(first))
        .isNotEqualTo(files.hash(remade))
        .isNotEqualTo(others.hash(first));
  }
}
