package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherPersonsTest {
  @TempDir private Path folder;

  @Test
  void personWhoIsNamedTwiceHasOneOtherName() throws IOException {
    assertThat(copy("[PER Ugo Bini] a [LOC Pisa]. [PER Bini] con [PER Ugo]. di [PER UGO BINI]"))
        .isEqualTo("Anna Rossi a Pisa. Rossi con Anna. di ANNA ROSSI");
  }

  @Test
  void initialsStay() throws IOException {
    assertThat(copy("Arrestato [PER M.B.], 22 anni")).isEqualTo("Arrestato M.B., 22 anni");
  }

  private String copy(String line) throws IOException {
    NameStock stock = new NameStock("it", Set.of("it"));
    String names = "{\"type\":\"PER\",\"country\":\"it\",\"names\":{\"it\":[\"Anna Rossi\"]}}\n";
    stock.addNames(Files.writeString(folder.resolve("names.jsonl"), names));
    List<LabelledText> texts = MarkedTexts.read("it.txt", List.of(line));
    LabelledText copy = new OtherPersons(stock, 1).copy(texts, 1).get(0);
    assertThat(copy.names())
        .allSatisfy(
            name ->
                assertThat(copy.text().substring(name.start(), name.end())).doesNotEndWith(" "));
    return copy.text();
  }
}
