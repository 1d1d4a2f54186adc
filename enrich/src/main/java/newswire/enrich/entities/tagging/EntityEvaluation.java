package newswire.enrich.entities.tagging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Measures the taggers on the sets that nothing was trained or tuned on: strict F1, both ends and
 * the type, of persons, places and organisations, from the raw text on. One thread.
 */
public final class EntityEvaluation {
  /** The scores of one set; the set's file name stands for it. */
  public record Row(
      String language,
      String set,
      int names,
      double precision,
      double recall,
      double f1,
      double person,
      double place,
      double organisation) {}

  private static final String HEAD =
      """
      | language | set | names | precision | recall | F1 | persons | places | organisations |
      |---|---|---|---|---|---|---|---|---|
      """;

  private final EntityModels models;

  public EntityEvaluation(EntityModels models) {
    this.models = models;
  }

  /**
   * Scores all measuring sets of the given languages (all, if none is given) that are there.
   *
   * @param data folder that the paths of the recipes start from
   */
  public List<Row> measure(Path data, Collection<String> languages) throws IOException {
    Properties recipes = Recipe.properties();
    List<Row> rows = new ArrayList<>();
    for (String language : languages.isEmpty() ? Recipe.languages(recipes) : languages) {
      Optional<EntityTagger> tagger = models.tagger(language);
      for (String set : Recipe.of(recipes, language).measuring()) {
        Path file = data.resolve(set);
        if (tagger.isPresent() && Files.exists(BioReader.file(file))) {
          rows.add(row(language, name(file), Evaluation.score(tagger.get(), BioReader.read(file))));
        }
      }
    }
    return rows;
  }

  private static Row row(String language, String set, Score score) {
    return new Row(
        language,
        set,
        score.names(),
        score.precision(),
        score.recall(),
        score.f1(),
        score.f1(Spans.PERSON),
        score.f1(Spans.PLACE),
        score.f1(Spans.ORGANISATION));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceAll("\\.bio(\\.gz)?", "");
  }

  /** The rows as a table in Markdown. */
  public static String markdown(List<Row> rows) {
    StringBuilder table = new StringBuilder(HEAD);
    for (Row row : rows) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %,d | %.3f | %.3f | **%.3f** | %.3f | %.3f | %.3f |%n",
              row.language(),
              row.set(),
              row.names(),
              row.precision(),
              row.recall(),
              row.f1(),
              row.person(),
              row.place(),
              row.organisation()));
    }
    return table.toString().replace("\r\n", "\n");
  }
}
