package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswire.contract.Entity;
import newswire.contract.Mention;
import newswire.contract.TextField;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two seed articles: everything they name, and nothing else. */
class SeedEntitiesTest {
  private static final Path SEEDS = Path.of("..", "seeds");
  private static EntityFinder finder;
  private static Taggers taggers;

  @BeforeAll
  static void load() throws IOException {
    finder = new EntityFinder(NameIndexes.load(List.of()));
    taggers = new Taggers(EntityModels.load());
  }

  @Test
  void meetingInMoscow() throws IOException {
    String body = Files.readString(SEEDS.resolve("000_f963d68a5c7836e8.txt"));
    List<Entity> entities = find("", body);
    assertThat(entities.stream().map(SeedEntitiesTest::line))
        .containsExactlyInAnyOrder(
            "person Vladimir Poutine Q7747 5",
            "person Alexandre Loukachenko Q2866 8",
            "organisation Wagner - 4",
            "place Moscou Q649 1",
            "place Russie Q159 4",
            "place Biélorussie Q184 3",
            "place Ukraine Q212 3",
            "place Pologne Q36 2");
    assertOffsets(entities, "", body);
  }

  @Test
  void visitToMinsk() throws IOException {
    String text = Files.readString(SEEDS.resolve("004_d918f7717fdf20fe.txt"));
    String[] parts = text.split("\n\n", 3);
    List<Entity> entities = find(parts[1], parts[2]);
    assertThat(entities.stream().map(SeedEntitiesTest::line))
        .containsExactlyInAnyOrder(
            "person Vladimir Poutine Q7747 4",
            "person Alexandre Loukachenko Q2866 4",
            "person Anton Gerashchenko Q16696252 1",
            "person Matteo Turato - 1",
            "person Dmitri Peskov - 3",
            "person Sergueï Choïgou Q32024 2",
            "organisation Formiche - 1",
            "organisation ministère ukrainien de l’Intérieur - 1",
            "organisation Kremlin Q133274 1",
            "organisation Union européenne Q458 1",
            "place Rome Q220 1",
            "place Paris Q90 1",
            "place Minsk Q2280 4",
            "place Moscou Q649 3",
            "place Kiev Q1899 1",
            "place Ukraine Q212 5",
            "place Russie Q159 2",
            "place Biélorussie Q184 3");
    assertOffsets(entities, parts[1], parts[2]);
  }

  @Test
  void withoutTaggerTheIndexAndTheWordsAroundDo() throws IOException {
    String body = Files.readString(SEEDS.resolve("000_f963d68a5c7836e8.txt"));
    List<Entity> entities =
        finder.find(new FieldText(tokens(""), null), new FieldText(tokens(body), null), "fr");
    assertThat(entities.stream().map(SeedEntitiesTest::line))
        .contains("person Vladimir Poutine Q7747 5", "organisation Wagner - 4")
        .hasSize(8);
  }

  private static List<Entity> find(String headline, String body) {
    return finder.find(
        taggers.headline(tokens(headline), "fr"), taggers.body(tokens(body), "fr"), "fr");
  }

  private static Tokens tokens(String text) {
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    return tokens;
  }

  private static String line(Entity entity) {
    String uri = entity.uri();
    String id = uri == null ? "-" : uri.substring(Entity.WIKIDATA.length());
    String type = entity.type().name().toLowerCase(java.util.Locale.ROOT);
    return type + " " + entity.name() + " " + id + " " + entity.frequency();
  }

  private static void assertOffsets(List<Entity> entities, String headline, String body) {
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        String field = mention.field() == TextField.HEADLINE ? headline : body;
        assertThat(field.substring(mention.start(), mention.end())).isEqualTo(mention.exact());
      }
    }
  }
}
