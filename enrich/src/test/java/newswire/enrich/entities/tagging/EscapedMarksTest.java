package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EscapedMarksTest {
  @Test
  void bracketsAndQuotesAreAsInPrint() {
    assertThat(EscapedMarks.mend(List.of("-LRB-\tO", "USP\tB-ORG", "-RRB-\tO", "", "``\tO")))
        .containsExactly("(\tO", "USP\tB-ORG", ")\tO", "", "\"\tO");
  }

  @Test
  void quotesOfListsStayWhereNothingIsEscaped() {
    assertThat(EscapedMarks.mend(List.of("``\tO", "''\tB-LOC")))
        .containsExactly("``\tO", "''\tB-LOC");
  }
}
