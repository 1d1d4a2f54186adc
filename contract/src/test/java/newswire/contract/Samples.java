package newswire.contract;

import java.util.List;
import newswire.contract.Article.AltId;
import newswire.contract.Article.Association;
import newswire.contract.Article.Body;
import newswire.contract.Article.Headline;
import newswire.contract.Article.InfoSource;
import newswire.contract.EnrichedArticle.Concept;
import newswire.contract.EnrichedArticle.Subject;
import newswire.contract.LanguageDetection.LanguageScore;
import newswire.contract.StepStatus.Status;
import newswire.contract.Structure.Precision;

/** Records with every field that there is. */
final class Samples {
  static final Article ARTICLE =
      new Article(
          ArticleUri.ofUrl("https://example.org/a"),
          null,
          null,
          "fr",
          "2022-12-19T10:00:00+01:00",
          "Par une rédactrice",
          "Rome",
          List.of(new Headline("main", "text/plain", "Poutine à Minsk")),
          List.of(new Body("main", "text/plain", 24, 4, "Poutine rencontre Minsk.")),
          List.of(new InfoSource("Exemple", "publisher", "https://example.org")),
          List.of(new AltId(AltId.URL, "https://example.org/a"), new AltId(AltId.FILE, "a.txt")),
          List.of(Association.leadImage("https://example.org/a.jpg?w=1200")));

  static final EnrichedArticle ENRICHED =
      new EnrichedArticle(
          ARTICLE,
          List.of(new Concept("Vladimir Poutine", Concept.ABOUT, Entity.WIKIDATA + "Q7747")),
          null,
          List.of(new Concept("Minsk", Concept.MENTIONS, null)),
          List.of(
              new Subject(
                  "politics",
                  "http://cv.iptc.org/newscodes/mediatopic/11000000",
                  Subject.CREATOR,
                  80,
                  90)),
          new EnrichmentBlock(
              EnrichmentBlock.SCHEMA_VERSION,
              EnrichmentBlock.UTF16,
              new LanguageDetection(
                  "fr", "Latn", 99, "langdetect", "fr", List.of(new LanguageScore("it", 1))),
              null,
              List.of(
                  new DerivedField(
                      DerivedField.CONTENT_CREATED, DerivedField.DATELINE, Precision.DAY),
                  new DerivedField(DerivedField.LOCATED, DerivedField.DATELINE, null)),
              List.of(
                  new Entity(
                      "e1",
                      Entity.Type.PERSON,
                      "Vladimir Poutine",
                      Entity.WIKIDATA + "Q7747",
                      Entity.LinkStatus.LINKED,
                      97,
                      92,
                      1,
                      true,
                      List.of(new Mention(TextField.BODY, 0, 7, "Poutine", Mention.Form.SURNAME))),
                  new Entity(
                      "e2",
                      Entity.Type.PLACE,
                      "Minsk",
                      null,
                      Entity.LinkStatus.AMBIGUOUS,
                      50,
                      40,
                      1,
                      false,
                      List.of(new Mention(TextField.BODY, 18, 23, "Minsk", Mention.Form.NAME)),
                      List.of(
                          new LinkCandidate(Entity.WIKIDATA + "Q2280", "Minsk", 61),
                          new LinkCandidate(Entity.WIKIDATA + "Q192959", "Minsk", 9)))),
              List.of(
                  new MediaTopic(
                      "http://cv.iptc.org/newscodes/mediatopic/11000000",
                      "medtop:11000000",
                      "politique",
                      "fr",
                      "politics and government",
                      90,
                      80,
                      "terms-1",
                      List.of(new Evidence(TextField.BODY, 0, 7, "Poutine")))),
              List.of(
                  new StepStatus("language", "1", Status.OK, null),
                  new StepStatus("structure", "1", Status.SKIPPED, "unsupported-language"))));

  private Samples() {}
}
