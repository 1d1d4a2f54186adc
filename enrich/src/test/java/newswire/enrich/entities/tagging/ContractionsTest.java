package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractionsTest {
  private static final List<String> SPLIT =
      List.of(
          "Em\tO", "o\tO", "Banco\tB-ORG", "de\tI-ORG", "o\tI-ORG", "Brasil\tI-ORG", "", "a\tO");

  @Test
  void corpusThatSplitsIsJoined() {
    List<String> lines = new ArrayList<>(SPLIT);
    lines.addAll(List.of("as\tO", "22h\tO", ""));
    lines.addAll(Collections.nCopies(20, "em\tO"));
    for (int i = lines.size(); i > 11; i--) {
      lines.add(i, "o\tO");
    }
    assertThat(Contractions.join(lines))
        .startsWith("No\tO", "Banco\tB-ORG", "do\tI-ORG", "Brasil\tI-ORG", "", "às\tO", "22h\tO")
        .endsWith("no\tO")
        .hasSize(8 + 20);
  }

  @Test
  void corpusAsItIsPrintedStays() {
    assertThat(Contractions.join(SPLIT)).isEqualTo(SPLIT);
  }
}
