package newswire.enrich.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswire.contract.Entity;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Measures the links of the entities step on annotated corpora below a folder of data sets, and
 * other linkers' output on the same: what {@code newswire eval links} prints. Not thread-safe.
 */
public final class LinkBenchmarks {
  private static final String ELEVANT = "el-elevant-dev";
  private static final String MEANTIME = "el-meantime";

  private static final List<Benchmark> BENCHMARKS =
      List.of(
          new Benchmark("MSNBC (en)", ELEVANT + "/msnbc-updated.benchmark.jsonl.gz"),
          new Benchmark("KORE50 (en)", ELEVANT + "/kore50.benchmark.jsonl"),
          new Benchmark("AIDA dev (en)", ELEVANT + "/aida-conll-dev.benchmark.jsonl.gz"),
          new Benchmark("NEREL dev (ru)", "ner-nerel-ru/nerel.dev.jsonl.gz"));

  private final NameIndexes indexes;
  private final EntityFinder finder;
  private final Taggers taggers;
  private final LinkEvaluation evaluation;
  private final LinkCorpora corpora = new LinkCorpora();
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens headline = new Tokens();
  private final Tokens body = new Tokens();

  public LinkBenchmarks(NameIndexes indexes, EntityModels models) {
    this.indexes = indexes;
    finder = new EntityFinder(indexes);
    taggers = new Taggers(models);
    evaluation = new LinkEvaluation(indexes);
    tokenizer.tokenize("", headline);
  }

  private record Benchmark(String name, String file) {}

  /** Measures all benchmarks whose files are there, and the other linkers on them. */
  public LinkReport measure(Path data) throws IOException {
    LinkReport report = new LinkReport();
    PeerLinks peers = new PeerLinks(corpora, evaluation);
    for (Benchmark benchmark : BENCHMARKS) {
      Path file = data.resolve(benchmark.file());
      if (Files.exists(file)) {
        boolean nerel = file.getFileName().toString().startsWith("nerel");
        List<LinkDocument> documents = nerel ? corpora.nerel(file) : corpora.elevant(file);
        measure(benchmark.name(), documents, report);
        peers.measure(benchmark.name(), file, report);
      }
    }
    Path meantime = data.resolve(MEANTIME);
    if (Files.exists(meantime)) {
      measureMeantime(meantime, report);
    }
    return report;
  }

  private void measureMeantime(Path folder, LinkReport report) throws IOException {
    MeantimeCorpus corpus = new MeantimeCorpus(indexes, folder.resolve("list_instances.csv.gz"));
    for (String language : List.of("en", "es", "it", "nl")) {
      Path file = folder.resolve("output_data").resolve(language).resolve("meantime.conll.gz");
      MeantimeEvaluation.Counts counts = new MeantimeEvaluation.Counts(0, 0, 0, 0);
      for (LinkDocument document : corpus.read(file, language)) {
        counts = counts.plus(MeantimeEvaluation.score(document, links(document)));
      }
      report.addMeantime(language, counts);
    }
  }

  /** Measures at two points: links alone, and with the first candidate of each of the others. */
  private void measure(String benchmark, List<LinkDocument> documents, LinkReport report) {
    LinkEvaluation.Scores links = LinkEvaluation.Scores.NONE;
    LinkEvaluation.Scores more = LinkEvaluation.Scores.NONE;
    for (LinkDocument document : documents) {
      List<Entity> found = entities(document);
      links = links.plus(evaluation.score(document, LinkEvaluation.predictions(found)));
      more = more.plus(evaluation.score(document, LinkEvaluation.withFirstCandidates(found)));
    }
    report.add(benchmark, "newswire", links);
    report.add(benchmark, "newswire, with first candidates", more);
  }

  private List<LinkEvaluation.Prediction> links(LinkDocument document) {
    return LinkEvaluation.predictions(entities(document));
  }

  private List<Entity> entities(LinkDocument document) {
    tokenizer.tokenize(document.text(), body);
    String language = document.language();
    return finder.find(
        taggers.headline(headline, language), taggers.body(body, language), language);
  }
}
