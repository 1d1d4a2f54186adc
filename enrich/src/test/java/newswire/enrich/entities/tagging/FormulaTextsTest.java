package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaTextsTest {
  @TempDir private Path folder;

  @Test
  void slotsAreFilledFromTheNamesOfTheCountries() throws IOException {
    LabelledText text = fill("Il sindaco di {LOC} {PER} ( [ORG Comune di {LOC}] ) .");
    assertThat(text.text())
        .startsWith("Il sindaco di Parma Anna Rossi ( Comune di Parma ) .\n\nIl sindaco");
    assertThat(names(text))
        .startsWith("1 Parma", "0 Anna Rossi", "2 Comune di Parma", "1 Parma")
        .hasSize(15);
  }

  @Test
  void wordsOfASlotOfItsOwnAreNamesOfAnotherKind() throws IOException {
    assertThat(names(fill("@DEM Sikh", "# remark", "The {DEM} leader {SUR} spoke .")))
        .startsWith("3 Sikh", "0 Rossi", "3 Sikh", "0 Rossi")
        .hasSize(10);
  }

  private LabelledText fill(String... formulas) throws IOException {
    String names =
        """
        {"type":"PER","country":"it","names":{"it":["Anna Rossi"]}}
        {"type":"LOC","country":"IT","names":{"it":["Parma"]}}
        {"type":"LOC","country":"fr","names":{"it":["Parigi"]}}
        """;
    NameStock stock = new NameStock("it", Set.of("it"));
    stock.addNames(Files.writeString(folder.resolve("names.jsonl"), names));
    return new FormulaTexts(stock, 1).fill(List.of(formulas), 5).get(0);
  }

  private static List<String> names(LabelledText text) {
    return text.names().stream()
        .map(name -> name.type() + " " + text.text().substring(name.start(), name.end()))
        .toList();
  }
}
