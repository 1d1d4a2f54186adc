package newswire.enrich.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Measures the links of the entities step on annotated corpora below a folder of data sets: what
 * {@code newswire eval links} prints. Strict: offsets and entity must both be right, and a link
 * where the annotators have none is wrong. Not thread-safe.
 */
public final class LinkBenchmarks {
  private static final List<Benchmark> BENCHMARKS =
      List.of(
          new Benchmark(
              "MSNBC (en)", "el-elevant-dev/msnbc-updated.benchmark.jsonl.gz", "en", 0.406),
          new Benchmark("KORE50 (en)", "el-elevant-dev/kore50.benchmark.jsonl", "en", 0.406),
          new Benchmark(
              "AIDA dev (en)", "el-elevant-dev/aida-conll-dev.benchmark.jsonl.gz", "en", 0.560),
          new Benchmark("NEREL dev (ru)", "ner-nerel-ru/nerel.dev.jsonl.gz", "ru", 0));

  private final EntityFinder finder;
  private final Taggers taggers;
  private final LinkEvaluation evaluation;
  private final Tokenizer tokenizer = new Tokenizer();

  public LinkBenchmarks(NameIndexes indexes, EntityModels models) {
    finder = new EntityFinder(indexes);
    taggers = new Taggers(models);
    evaluation = new LinkEvaluation(indexes);
  }

  /**
   * One benchmark.
   *
   * @param spotlight F1 of DBpedia Spotlight as ELEVANT publishes it, 0 where it was not measured
   */
  private record Benchmark(String name, String file, String language, double spotlight) {}

  /**
   * The result on one benchmark.
   *
   * @param all over everything annotated
   * @param held over the entities that the indexes hold
   * @param spotlight F1 of DBpedia Spotlight over everything, 0 where not known
   */
  public record Row(String name, LinkScore all, LinkScore held, double spotlight) {}

  /** Measures all benchmarks whose files are there. */
  public List<Row> measure(Path data) throws IOException {
    LinkCorpora corpora = new LinkCorpora();
    List<Row> rows = new ArrayList<>();
    for (Benchmark benchmark : BENCHMARKS) {
      Path file = data.resolve(benchmark.file());
      if (Files.exists(file)) {
        List<LinkDocument> documents =
            benchmark.language().equals("ru") ? corpora.nerel(file) : corpora.elevant(file);
        LinkEvaluation.Scores scores = score(documents);
        rows.add(new Row(benchmark.name(), scores.all(), scores.held(), benchmark.spotlight()));
      }
    }
    return rows;
  }

  /** The results as a table. */
  public static String markdown(List<Row> rows) {
    StringBuilder table =
        new StringBuilder(
            """
            | data | links | precision | recall | F1 | recall, held by the index | F1, held | F1 of DBpedia Spotlight |
            |---|---|---|---|---|---|---|---|
            """);
    for (Row row : rows) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %s |%n",
              row.name(),
              row.all().links(),
              row.all().precision(),
              row.all().recall(),
              row.all().f1(),
              row.held().recall(),
              row.held().f1(),
              row.spotlight() == 0 ? "" : String.format(Locale.ROOT, "%.3f", row.spotlight())));
    }
    return table.toString();
  }

  private LinkEvaluation.Scores score(List<LinkDocument> documents) {
    LinkScore none = new LinkScore(0, 0, 0);
    LinkEvaluation.Scores scores = new LinkEvaluation.Scores(none, none);
    Tokens headline = new Tokens();
    Tokens body = new Tokens();
    tokenizer.tokenize("", headline);
    for (LinkDocument document : documents) {
      tokenizer.tokenize(document.text(), body);
      scores =
          scores.plus(
              evaluation.score(
                  document,
                  LinkEvaluation.predictions(
                      finder.find(
                          taggers.headline(headline, document.language()),
                          taggers.body(body, document.language()),
                          document.language()))));
    }
    return scores;
  }
}
