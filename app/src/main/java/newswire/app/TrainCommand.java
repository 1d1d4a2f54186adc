package newswire.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.enrich.entities.LinkTraining;
import newswire.enrich.entities.NameIndexes;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.entities.tagging.EntityTraining;
import newswire.enrich.language.NeighbourTraining;
import newswire.enrich.mediatopics.training.MediaTopicTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newswire train}: makes the models of the enrichment steps from data. */
@Command(
    name = "train",
    description = "Train the models of an enrichment step.",
    subcommands = {
      TrainCommand.Entities.class,
      TrainCommand.Links.class,
      TrainCommand.MediaTopics.class,
      TrainCommand.Neighbours.class
    })
final class TrainCommand {

  /** {@code newswire train entities}. */
  @Command(
      name = "entities",
      description = "Train the entity taggers; the same data gives the same bytes.")
  static final class Entities implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
        names = "--data",
        defaultValue = "../shared/data",
        description = "Folder of the data sets. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("../shared/data");

    @Option(names = "--out", required = true, description = "Folder for the models.")
    private Path output = Path.of(".");

    @Parameters(paramLabel = "LANGUAGE", description = "Default: all.")
    private List<String> languages = new ArrayList<>();

    Entities(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
      new EntityTraining(data, output, terminal::message).train(languages);
      return ExitCode.DONE;
    }
  }

  /** {@code newswire train links}. */
  @Command(
      name = "links",
      description = "Fit the weights that say how likely a link to Wikidata is right.")
  static final class Links implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
        names = "--data",
        defaultValue = "../shared/data",
        description = "Folder of the data sets. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("../shared/data");

    @Option(names = "--out", required = true, description = "File for the table of weights.")
    private Path output = Path.of(".");

    Links(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
      LinkTraining training =
          new LinkTraining(NameIndexes.load(List.of()), EntityModels.load(), terminal::message);
      Files.writeString(output, training.train(data));
      return ExitCode.DONE;
    }
  }

  /** {@code newswire train mediatopics}. */
  @Command(
      name = "mediatopics",
      description =
          "Learn what words, concepts and entities say about media topics, and how sure to be;"
              + " the same data gives the same bytes.")
  static final class MediaTopics implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
        names = "--data",
        defaultValue = "../shared/data",
        description = "Folder of the data sets. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("../shared/data");

    @Option(
        names = "--judged",
        defaultValue = "docs",
        description = "Folder of the tags judged by hand. Default: ${DEFAULT-VALUE}.")
    private Path judged = Path.of("docs");

    @Option(names = "--out", required = true, description = "Folder for the models.")
    private Path output = Path.of(".");

    MediaTopics(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
      new MediaTopicTraining(data, judged, terminal::message).train(output);
      return ExitCode.DONE;
    }
  }

  /** {@code newswire train neighbours}. */
  @Command(
      name = "neighbours",
      description =
          "Train what tells near neighbours among languages apart; the same data gives the same"
              + " bytes.")
  static final class Neighbours implements Callable<Integer> {
    @Option(
        names = "--data",
        defaultValue = "../shared/data",
        description = "Folder of the data sets. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("../shared/data");

    @Option(names = "--out", required = true, description = "File for the weights.")
    private Path output = Path.of(".");

    @Override
    public Integer call() throws IOException {
      Files.writeString(output, new NeighbourTraining(data).train());
      return ExitCode.DONE;
    }
  }
}
