package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import newswire.contract.Article;
import newswire.contract.Article.Body;
import newswire.contract.Article.Headline;
import newswire.contract.ArticleUri;
import newswire.contract.EnrichedArticle;
import newswire.contract.EnrichedArticle.Concept;
import newswire.contract.Entity;
import newswire.contract.MediaTopic;
import newswire.contract.Structure;
import newswire.contract.TextField;
import org.junit.jupiter.api.Test;

/** Both given seeds through all steps: what is not the article is left aside by each of them. */
class SeedRecordsTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void lineThatPointsToAnotherArticleNamesButDoesNotCount() throws IOException {
    String[] parts =
        Files.readString(Path.of("..", "seeds", "004_d918f7717fdf20fe.txt")).split("\n\n", 3);
    EnrichedArticle record = enrich(parts[1], parts[0] + "\n\n" + parts[2].strip());

    Entity union =
        record.enrichment().entities().stream()
            .filter(entity -> entity.name().equals("Union européenne"))
            .findFirst()
            .orElseThrow();
    assertThat(union.relevance()).isZero();
    assertThat(record.organisations())
        .contains(new Concept("Union européenne", Concept.MENTIONS, union.uri()));
    assertEvidenceIsOfTheArticle(record);
    assertIsAboutPoliticsAndConflict(record);
    assertThat(record.article().located()).isEqualTo("Rome, Paris");
    assertThat(record.article().contentCreated()).isEqualTo("2022-12-19T00:00:00-00:00");
  }

  @Test
  void inventedBiographyTagsNothing() throws IOException {
    EnrichedArticle record =
        enrich(null, Files.readString(Path.of("..", "seeds", "000_f963d68a5c7836e8.txt")).strip());

    int biography = record.article().body().indexOf("« Zombie");
    assertThat(record.enrichment().entities())
        .flatExtracting(Entity::mentions)
        .noneMatch(mention -> mention.start() >= biography);
    assertEvidenceIsOfTheArticle(record);
    assertIsAboutPoliticsAndConflict(record);
    assertThat(record.enrichment().structure().passages())
        .singleElement()
        .satisfies(passage -> assertThat(passage.language()).isEqualTo("en"));
  }

  private static void assertIsAboutPoliticsAndConflict(EnrichedArticle record) {
    assertThat(record.enrichment().topics())
        .extracting(MediaTopic::code)
        .contains("medtop:11000000", "medtop:16000000");
  }

  private static void assertEvidenceIsOfTheArticle(EnrichedArticle record) {
    Structure structure = record.enrichment().structure();
    assertThat(record.enrichment().topics())
        .isNotEmpty()
        .flatExtracting(MediaTopic::evidence)
        .noneMatch(
            evidence ->
                evidence.field() == TextField.BODY && structure.isNotArticle(evidence.start()));
  }

  private static EnrichedArticle enrich(String headline, String body) {
    Article article =
        new Article(
            ArticleUri.ofUrl("https://example.org/a"),
            null,
            null,
            null,
            null,
            null,
            null,
            headline == null ? null : List.of(new Headline("main", "text/plain", headline)),
            List.of(new Body("main", "text/plain", null, null, body)),
            null,
            null);
    return Enrichments.standard().enrich(article, RECEIVED);
  }
}
