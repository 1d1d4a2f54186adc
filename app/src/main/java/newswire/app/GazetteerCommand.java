package newswire.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.enrich.entities.GazetteerBuild;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire gazetteer}: name indexes of one's own. */
@Command(
    name = "gazetteer",
    description = "Make a name index, for --gazetteer.",
    subcommands = GazetteerCommand.Build.class)
final class GazetteerCommand {

  /** {@code newswire gazetteer build}. */
  @Command(
      name = "build",
      description =
          "Build a name index from a Wikidata JSON dump (.json), tab-separated values (.tsv) or JSON"
              + " lines (.jsonl), plain, .gz or .bz2. A build that was broken off goes on.")
  static final class Build implements Callable<Integer> {
    private final Terminal terminal;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Where the names are.")
    private List<Path> inputs = new ArrayList<>();

    @Option(names = "--out", required = true, description = "The index file.")
    private Path target = Path.of("names.nwn");

    @Option(
        names = "--min-sitelinks",
        defaultValue = "5",
        description =
            "From a dump, take what so many wikis have a page on. Default: ${DEFAULT-VALUE}.")
    private int leastSitelinks;

    @Option(
        names = "--attribution",
        defaultValue = "",
        description = "Whom the names come from, under which licence: a text or a file.")
    private String attribution = "";

    @Option(
        names = "--words",
        description =
            "Folder of annotated text, LANGUAGE/*.train.bio.gz, that tells ordinary words from"
                + " names.")
    private @Nullable Path words;

    Build(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
      GazetteerBuild.Settings settings =
          new GazetteerBuild.Settings(inputs, leastSitelinks, words, attribution(), target);
      GazetteerBuild.Report report = new GazetteerBuild(settings, new Messages(terminal)).run();
      terminal.endProgress();
      terminal.result(
          "%,d names of %,d entities, %,d bytes, %,d lines read, %,d bad lines skipped"
              .formatted(
                  report.names(),
                  report.entities(),
                  report.bytes(),
                  report.lines(),
                  report.badLines()));
      return report.badLines() > 0 ? ExitCode.REJECTED : ExitCode.DONE;
    }

    /** A text has spaces; without any it must be a file, or a mistyped path becomes the text. */
    private String attribution() throws IOException {
      if (attribution.isEmpty() || attribution.indexOf(' ') >= 0) {
        return attribution;
      }
      Path file = Path.of(attribution);
      if (!Files.isRegularFile(file)) {
        throw new ParameterException(
            requireNonNull(spec).commandLine(),
            "--attribution " + file + ": no such file; a text of one's own has several words");
      }
      return Files.readString(file);
    }
  }

  /** Passes on what a build says, and not a million bad lines. */
  private static final class Messages implements GazetteerBuild.Listener {
    private static final int MOST_BAD_LINES = 20;

    private final Terminal terminal;
    private int badLines;

    Messages(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void progress(Path input, long lines) {
      terminal.progress("%s: %,d lines".formatted(input.getFileName(), lines));
    }

    @Override
    public void badLine(Path input, long line, String reason) {
      badLines++;
      if (badLines <= MOST_BAD_LINES) {
        terminal.message("%s, line %d: %s".formatted(input, line, firstLine(reason)));
      } else if (badLines == MOST_BAD_LINES + 1) {
        terminal.message("more bad lines are not shown");
      }
    }

    private static String firstLine(String text) {
      return text.lines().findFirst().orElse("");
    }
  }
}
