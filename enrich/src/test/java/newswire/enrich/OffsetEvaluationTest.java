package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswire.contract.Entity;
import newswire.contract.Mention;
import newswire.contract.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetEvaluationTest {
  private static final String TEXT = "Angela Merkel visited Paris, where she met journalists.";

  @TempDir private Path data;

  @BeforeEach
  void writeText() throws IOException {
    Path folder = Files.createDirectory(data.resolve("news"));
    Files.writeString(folder.resolve("a.jsonl"), "{\"id\":1,\"text\":\"" + TEXT + "\"}\n");
  }

  @Test
  void countsTheMentionsOfEachFolder() throws IOException {
    List<OffsetEvaluation.Count> counts = count(paris(22));
    assertThat(counts).containsExactly(new OffsetEvaluation.Count("news", 1, 1, 0, 0));
    assertThat(OffsetEvaluation.markdown(counts)).contains("| news | 1 | 1 | 0 | 0 |");
  }

  @Test
  void mentionThatStandsElsewhereIsCounted() throws IOException {
    assertThat(count(paris(21)).get(0).wrong()).isEqualTo(1);
  }

  @Test
  void fileThatIsNotJsonIsNamed() throws IOException {
    Files.writeString(data.resolve("news/b.jsonl"), "{\n");
    assertThatThrownBy(() -> count(paris(22)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("b.jsonl");
  }

  private List<OffsetEvaluation.Count> count(Mention mention) throws IOException {
    return new OffsetEvaluation(new EnrichmentChain(List.of(new OneMention(mention))))
        .run(data, count -> {});
  }

  private static Mention paris(int start) {
    return new Mention(TextField.BODY, start, start + 5, "Paris", Mention.Form.NAME);
  }

  private record OneMention(Mention mention) implements Enrichment {
    @Override
    public String step() {
      return "entities";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public Findings enrich(Draft draft) {
      Entity entity =
          new Entity(
              "e1",
              Entity.Type.PLACE,
              "Paris",
              null,
              Entity.LinkStatus.UNKNOWN,
              90,
              50,
              1,
              false,
              List.of(mention));
      return new Findings.Entities(List.of(entity));
    }
  }
}
