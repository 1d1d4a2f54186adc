package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import newswire.contract.Entity;
import newswire.contract.Mention;
import newswire.contract.Structure;
import newswire.contract.Structure.Kind;
import newswire.contract.Structure.Part;
import newswire.contract.TextField;
import org.junit.jupiter.api.Test;

class ArticleEntitiesTest {
  private static final Structure STRUCTURE =
      new Structure(
          null, null, List.of(part(Kind.READ_ALSO, 100), part(Kind.NEWSLETTER, 200)), null);

  @Test
  void mentionInALinkKeepsItsOffsetsAndDoesNotCount() {
    List<Entity> weighed =
        ArticleEntities.weigh(
            List.of(entity("e1", 80, 110, 120, 130, 5), entity("e2", 60, 10)), STRUCTURE);

    assertThat(weighed).extracting(Entity::name).containsExactly("n-e2", "n-e1");
    assertThat(weighed).extracting(Entity::id).containsExactly("e1", "e2");
    Entity named = weighed.get(1);
    assertThat(named.relevance()).isEqualTo(20);
    assertThat(named.frequency()).isEqualTo(1);
    assertThat(named.mentions()).hasSize(4);
  }

  @Test
  void entityOfALinkAloneStaysWithoutRelevance() {
    List<Entity> weighed = ArticleEntities.weigh(List.of(entity("e1", 80, 110)), STRUCTURE);

    assertThat(weighed)
        .singleElement()
        .satisfies(
            entity -> {
              assertThat(entity.relevance()).isZero();
              assertThat(entity.frequency()).isEqualTo(1);
            });
  }

  @Test
  void entityOfAPleaAloneIsLeftOut() {
    assertThat(ArticleEntities.weigh(List.of(entity("e1", 80, 210)), STRUCTURE)).isEmpty();
  }

  @Test
  void withoutSuchLinesNothingChanges() {
    List<Entity> entities = List.of(entity("e1", 80, 110));

    assertThat(ArticleEntities.weigh(entities, null)).isSameAs(entities);
  }

  private static Entity entity(String id, int relevance, int... offsets) {
    return new Entity(
        id,
        Entity.Type.PLACE,
        "n-" + id,
        null,
        Entity.LinkStatus.UNKNOWN,
        50,
        relevance,
        offsets.length,
        false,
        Arrays.stream(offsets)
            .mapToObj(at -> new Mention(TextField.BODY, at, at + 2, "Xy", Mention.Form.NAME))
            .toList());
  }

  private static Part part(Kind kind, int start) {
    return new Part(kind, TextField.BODY, start, start + 50, "x".repeat(50));
  }
}
