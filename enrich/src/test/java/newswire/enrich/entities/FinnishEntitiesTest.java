package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.contract.Entity;
import newswire.contract.Mention;
import org.junit.jupiter.api.Test;

/** An article in Finnish, in which a colon joins endings to abbreviations. */
class FinnishEntitiesTest {
  private static final String HEADLINE = "EU:n johtajat kokoontuvat Brysselissä";
  private static final String BODY =
      """
      EU:n ulkosuhde-edustaja tapasi tiistaina Brysselissä Naton pääsihteerin. Kokous jatkuu huomenna.

      EKP:n pääjohtaja Christine Lagarde puhui illalla Frankfurtissa.
      """;

  @Test
  void nameIsFoundAndLinkedWithoutItsEnding() {
    assertThat(entities().stream().map(FoundEntities::line))
        .contains("organisation Euroopan unioni 2 Q458");
    assertThat(entities().stream().flatMap(e -> e.mentions().stream()).map(Mention::exact))
        .contains("EU")
        .doesNotContain("EU:n");
  }

  @Test
  void whatBeginsASentenceAndHasAnEndingIsNoSentenceByItself() {
    assertThat(entities().stream().flatMap(e -> e.mentions().stream()).map(Mention::exact))
        .contains("EKP");
  }

  private static List<Entity> entities() {
    return FoundEntities.step()
        .find(FoundEntities.tokens(HEADLINE), FoundEntities.tokens(BODY), "fi");
  }
}
