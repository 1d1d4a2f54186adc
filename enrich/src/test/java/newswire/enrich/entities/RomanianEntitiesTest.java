package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.contract.Entity;
import newswire.contract.Mention;
import org.junit.jupiter.api.Test;

/** An article in Romanian: cases, written-on articles, and letters typed in three ways. */
class RomanianEntitiesTest {
  private static final String HEADLINE =
      "Președintele Iohannis s-a întâlnit la București cu șefa Comisiei Europene";
  private static final String BODY =
      """
      BUCUREȘTI - Președintele României, Klaus Iohannis, a vorbit marți la Palatul Cotroceni despre \
      Ucraina și despre statele NATO. „Uniunea Europeană rămâne unită”, a spus Iohannis. \
      Reprezentanții Uniunii Europene nu au comentat.

      Deputatul Sorin Văleanu a cerut PSD-ului să voteze legea. Potrivit lui Văleanu, banii ajung la \
      Iași și la Cluj. Polițiștii din Craiova au reținut un bărbat de 34 de ani.

      Premierul Ungariei, Viktor Orbán, este așteptat joi la Bucuresti, iar presedintele Frantei, \
      Emmanuel Macron, vineri. Marţi, preşedintele Iohannis va pleca la Washington.
      """;

  @Test
  void casesAndSpellingsComeTogetherAndAreLinked() {
    assertThat(entities().stream().map(FoundEntities::line))
        .contains(
            "person Klaus Iohannis 4 Q701484",
            "person Sorin Văleanu 2 -",
            "person Viktor Orbán 1 Q57641",
            "person Emmanuel Macron 1 Q3052772",
            "place București 3 Q19660",
            "place România 1 Q218",
            "place Ungaria 1 Q28",
            "place Franța 1 Q142",
            "place Ucraina 1 Q212",
            "place Iași 1 Q46852",
            "place Craiova 1 Q168057",
            "organisation Uniunea Europeană 2 Q458",
            "organisation Comisia Europeană 1 Q8880",
            "organisation NATO 1 Q7184");
  }

  @Test
  void whoIsOnlySpokenOfIsNoName() {
    assertThat(entities().stream().filter(e -> e.type() == Entity.Type.PERSON)).hasSize(4);
  }

  @Test
  void anArticleThatAHyphenJoinsIsNoPartOfTheMention() {
    List<String> mentions =
        entities().stream().flatMap(e -> e.mentions().stream()).map(Mention::exact).toList();
    assertThat(mentions).contains("PSD", "Bucuresti", "Frantei").doesNotContain("PSD-ului");
  }

  private static List<Entity> entities() {
    return FoundEntities.step()
        .find(FoundEntities.tokens(HEADLINE), FoundEntities.tokens(BODY), "ro");
  }
}
