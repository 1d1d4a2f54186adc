package newswire.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import newswire.enrich.Enrichments;
import newswire.enrich.OffsetEvaluation;
import newswire.enrich.entities.LinkBenchmarks;
import newswire.enrich.entities.LinkReport;
import newswire.enrich.entities.NameIndexes;
import newswire.enrich.entities.tagging.EntityEvaluation;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.entities.tagging.ModelCards;
import newswire.enrich.language.LanguageDetector;
import newswire.enrich.language.LanguageEvaluation;
import newswire.enrich.mediatopics.MediaTopicClassifier;
import newswire.enrich.mediatopics.training.TopicEvaluation;
import newswire.enrich.structure.StructureEvaluation;
import newswire.ingest.ExtractionEvaluation;
import newswire.ingest.html.PageLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code newswire eval}: how good the enrichment is, measured on annotated data. */
@Command(
    name = "eval",
    description = "Measure how good the tags are, on annotated data; prints Markdown.",
    subcommands = {
      EvalCommand.Entities.class,
      EvalCommand.Links.class,
      EvalCommand.Languages.class,
      EvalCommand.MediaTopics.class,
      EvalCommand.Extraction.class,
      EvalCommand.Layout.class,
      EvalCommand.Offsets.class
    })
final class EvalCommand {
  @Option(
      names = "--shared",
      paramLabel = "DIR",
      defaultValue = "../shared",
      description = "The folder that holds data/ with the test sets. Default: ${DEFAULT-VALUE}.")
  private Path shared = Path.of("../shared");

  @Spec private @Nullable CommandSpec spec;

  private Path data() {
    return shared.resolve("data");
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
  }

  /** {@code newswire eval entities}. */
  @Command(
      name = "entities",
      description = "Strict F1 of persons, places and organisations on the development sets.")
  static final class Entities implements Callable<Integer> {
    @ParentCommand private EvalCommand eval = new EvalCommand();

    @Option(names = "--cards", description = "Print the model cards instead of the table.")
    private boolean cards;

    @Parameters(paramLabel = "LANGUAGE", arity = "0..*", description = "Default: all.")
    private List<String> languages = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
      EntityEvaluation evaluation = new EntityEvaluation(EntityModels.load());
      List<EntityEvaluation.Row> rows = evaluation.measure(eval.data(), languages);
      eval.out().print(cards ? ModelCards.markdown(rows) : EntityEvaluation.markdown(rows));
      return rows.isEmpty() ? ExitCode.FAILURE : ExitCode.DONE;
    }
  }

  /** {@code newswire eval links}. */
  @Command(
      name = "links",
      description = "Precision, recall and F1 of the links to Wikidata on the development sets.")
  static final class Links implements Callable<Integer> {
    @ParentCommand private EvalCommand eval = new EvalCommand();

    @Option(
        names = "--gazetteer",
        paramLabel = "FILE",
        description = "A name index to use beside those that ship.")
    private List<Path> gazetteers = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
      LinkBenchmarks benchmarks =
          new LinkBenchmarks(NameIndexes.load(gazetteers), EntityModels.load());
      LinkReport report = benchmarks.measure(eval.data());
      eval.out().print(report.markdown());
      return report.isEmpty() ? ExitCode.FAILURE : ExitCode.DONE;
    }
  }

  /** {@code newswire eval language}. */
  @Command(
      name = "language",
      description = "Right languages of documents, sentences and titles, language by language.")
  static final class Languages implements Callable<Integer> {
    @ParentCommand private EvalCommand eval = new EvalCommand();

    @Override
    public Integer call() throws IOException {
      boolean measured =
          new LanguageEvaluation(new LanguageDetector()).run(eval.shared, eval.out());
      return measured ? ExitCode.DONE : ExitCode.FAILURE;
    }
  }

  /** {@code newswire eval mediatopics}. */
  @Command(name = "mediatopics", description = "F1 of media topics on labelled press articles.")
  static final class MediaTopics implements Callable<Integer> {
    @ParentCommand private EvalCommand eval = new EvalCommand();

    @Override
    public Integer call() throws IOException {
      new TopicEvaluation(MediaTopicClassifier.load()).print(eval.data(), eval.out());
      return ExitCode.DONE;
    }
  }

  /** {@code newswire eval extraction}. */
  @Command(
      name = "extraction",
      description =
          "F1 of the text of web pages, and how often headline, date and authors are right.")
  static final class Extraction implements Callable<Integer> {
    @ParentCommand private EvalCommand eval = new EvalCommand();

    @Override
    public Integer call() throws IOException {
      ExtractionEvaluation.run(eval.shared, eval.out());
      return ExitCode.DONE;
    }
  }

  /** {@code newswire eval structure}. */
  @Command(
      name = "structure",
      description =
          "Precision and recall of lines marked as not the article, on lines judged by hand.")
  static final class Layout implements Callable<Integer> {
    @ParentCommand private EvalCommand eval = new EvalCommand();

    @Option(
        names = "--judged",
        paramLabel = "FILE",
        defaultValue = "docs/structure-judged.tsv",
        description = "The judgements. Default: ${DEFAULT-VALUE}.")
    private Path judged = Path.of("docs/structure-judged.tsv");

    @Override
    public Integer call() throws IOException {
      new StructureEvaluation().run(eval.data(), judged, PageLines::read, eval.out());
      return ExitCode.DONE;
    }
  }

  /** {@code newswire eval offsets}. */
  @Command(
      name = "offsets",
      description =
          "Check on every text of the data that each mention stands where it says and no step fails.")
  static final class Offsets implements Callable<Integer> {
    @ParentCommand private EvalCommand eval = new EvalCommand();

    @Override
    public Integer call() throws IOException {
      OffsetEvaluation evaluation = new OffsetEvaluation(Enrichments.standard());
      List<OffsetEvaluation.Count> counts = evaluation.run(eval.data(), count -> {});
      eval.out().print(OffsetEvaluation.markdown(counts));
      boolean right =
          counts.stream().allMatch(count -> count.wrong() == 0 && count.failures() == 0);
      return right && !counts.isEmpty() ? ExitCode.DONE : ExitCode.FAILURE;
    }
  }
}
