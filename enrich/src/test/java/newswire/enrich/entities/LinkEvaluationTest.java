package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import newswire.enrich.entities.LinkEvaluation.Prediction;
import newswire.enrich.entities.LinkEvaluation.Scores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinkEvaluationTest {
  private static final int PARIS = 90;
  private static final int NOT_HELD = 5;
  private static final String TEXT = "In Paris's streets, Parisians met Ann Lee of \"Lee\".";

  private static LinkEvaluation evaluation;

  @BeforeAll
  static void makeIndex() throws Exception {
    NameIndexBuilder builder = new NameIndexBuilder(new CommonWords());
    builder.add(
        new NameRecord(
            PARIS,
            Entity.Type.PLACE,
            Map.of("en", List.of("Paris")),
            Map.of(),
            Map.of(),
            null,
            null,
            0,
            List.of("test")));
    evaluation = new LinkEvaluation(new NameIndexes(List.of(builder.index("test"))));
  }

  private static LinkDocument document(LinkDocument.Gold... gold) {
    return new LinkDocument(TEXT, "en", List.of(gold));
  }

  private static LinkDocument.Gold gold(String mention, int id, boolean optional) {
    int start = TEXT.indexOf(mention);
    return new LinkDocument.Gold(start, start + mention.length(), id, optional);
  }

  private static Prediction link(String mention, int id) {
    int start = TEXT.indexOf(mention);
    return new Prediction(start, start + mention.length(), id);
  }

  @Test
  void spansAgreeIfTheyDoOnceWidenedToWholeWords() {
    Scores scores =
        evaluation.score(document(gold("Paris", PARIS, false)), List.of(link("Paris's", PARIS)));

    assertThat(scores.all()).isEqualTo(new LinkScore(1, 1, 1));
  }

  @Test
  void linkWhereNothingIsMarkedIsWrongButNotAtMarkedMentions() {
    Scores scores =
        evaluation.score(document(gold("Paris", PARIS, false)), List.of(link("Ann Lee", PARIS)));

    assertThat(scores.all()).isEqualTo(new LinkScore(0, 1, 1));
    assertThat(scores.marked()).isEqualTo(new LinkScore(0, 0, 1));
  }

  @Test
  void linkOfSomethingUnknownToTheAnnotatorsIsWrong() {
    Scores scores =
        evaluation.score(document(gold("Ann Lee", 0, false)), List.of(link("Ann Lee", NOT_HELD)));

    assertThat(scores.all()).isEqualTo(new LinkScore(0, 1, 0));
  }

  @Test
  void optionalMentionCountsOnlyWhenItIsWrong() {
    LinkDocument document = document(gold("Paris", PARIS, true));

    assertThat(evaluation.score(document, List.of(link("Paris", PARIS))).all())
        .isEqualTo(new LinkScore(0, 0, 0));
    assertThat(evaluation.score(document, List.of(link("Paris", NOT_HELD))).all())
        .isEqualTo(new LinkScore(0, 1, 0));
  }

  @Test
  void entitiesThatTheIndexLacksCountNeitherWayAmongTheHeld() {
    LinkDocument document = document(gold("Paris", PARIS, false), gold("Ann Lee", NOT_HELD, false));

    Scores scores =
        evaluation.score(document, List.of(link("Paris", PARIS), link("Ann Lee", NOT_HELD)));

    assertThat(scores.all()).isEqualTo(new LinkScore(2, 2, 2));
    assertThat(scores.held()).isEqualTo(new LinkScore(1, 1, 1));
  }

  @Test
  void linkOutsideTheAnnotatedPartDoesNotCount() {
    LinkDocument document = new LinkDocument(TEXT, "en", List.of(), 20, TEXT.length(), 0);

    assertThat(evaluation.score(document, List.of(link("Paris", PARIS))).all())
        .isEqualTo(new LinkScore(0, 0, 0));
  }
}
