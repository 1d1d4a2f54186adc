package newswire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

final class CommandLineTest {
  private static final String Q7747 = "http://www.wikidata.org/entity/Q7747";
  private static final String Q2866 = "http://www.wikidata.org/entity/Q2866";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpIsTheOneInTheDocuments() throws Exception {
    StringBuilder document =
        new StringBuilder(
            """
            # The command

            What `--help` says, for every command. `newswire generate-completion` prints a script for bash and zsh:
            `source <(newswire generate-completion)`.
            """);
    describe(Newswire.commandLine(new Terminal(printer(out), printer(err), false)), document);

    Path golden = Path.of(System.getProperty("newswire.root"), "docs", "cli.md");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, document);
    }
    assertThat(document.toString()).isEqualTo(Files.readString(golden));
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(execute()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Usage: newswire");
  }

  @Test
  void unknownOptionIsWrongUsage() {
    assertThat(execute("run", "--bogus", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().lines())
        .hasSizeLessThan(4)
        .anyMatch(line -> line.contains("--bogus"))
        .anyMatch(line -> line.contains("newswire run --help"));
  }

  @Test
  void impossibleTimeIsWrongUsage() {
    assertThat(execute("topics", "list", "--wait", "soon")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("'soon' is not a time");
  }

  @Test
  void impossibleTopicPrefixIsWrongUsage() {
    assertThat(execute("topics", "list", "--topic-prefix", "a b")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--topic-prefix");
  }

  @Test
  void unknownDestinationIsWrongUsageThatNamesTheForms() {
    assertThat(execute("sink", "--to", "nowhere:x")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("nowhere").contains("jsonl:").contains("sqlite:");
  }

  @Test
  void brokerThatIsNotThereIsOutOfReach() {
    assertThat(execute("topics", "list", "--bootstrap-servers", "127.0.0.1:1", "--wait", "1s"))
        .isEqualTo(ExitCode.UNREACHABLE);
    assertThat(err.toString()).contains("127.0.0.1:1").contains("did not answer");
  }

  @Test
  void listeningToEverybodyWithoutTokenIsWrongUsage() {
    assertThat(
            execute(
                "ingest", "--listen", "0.0.0.0:0", "--token-file", seeds() + "/broken/empty.txt"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--listen").contains("give a token");
  }

  @Test
  void addressWithoutPortIsWrongUsage() {
    assertThat(execute("ingest", "--listen", "localhost")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("not HOST:PORT");
  }

  @Test
  void ingestOfNothingIsWrongUsage() {
    assertThat(execute("ingest")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("PATH");
  }

  @Test
  void attributionThatLooksLikeAFileMustBeOne() {
    Path names = seeds().resolve("000_f963d68a5c7836e8.txt");

    assertThat(
            execute(
                "gazetteer",
                "build",
                "--out",
                "none.nwn",
                "--attribution",
                "no/such/file.txt",
                names.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("no/such/file.txt: no such file");
  }

  @Test
  void dryRunPrintsArticlesAndNeedsNoKafka() {
    Path broken = seeds().resolve("broken/empty.txt");
    Path seed = seeds().resolve("000_f963d68a5c7836e8.txt");

    assertThat(execute("ingest", "--dry-run", seed.toString(), broken.toString()))
        .isEqualTo(ExitCode.REJECTED);

    assertThat(out.toString().lines()).hasSize(1);
    assertThat(out.toString()).startsWith("{\"uri\":\"urn:newswire:");
    assertThat(err.toString()).contains("empty.txt: no text", "1 article, rejected 1 (1 empty)");
  }

  @Test
  void dryRunEndsWhenNobodyReadsOnAsHeadDoes() {
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] text, int start, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    int status =
        Newswire.execute(
            new PrintWriter(closed), printer(err), "ingest", "--dry-run", seeds().toString());

    assertThat(status).isEqualTo(ExitCode.DONE);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void dryRunHoldsNothingBack() {
    assertThat(execute("ingest", "--dry-run", "--rate", "5/s", seeds().toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--rate", "--dry-run");
  }

  @Test
  void annotateWritesOneRecordALine() {
    Path seed = seeds().resolve("000_f963d68a5c7836e8.txt");

    assertThat(execute("annotate", seed.toString())).isEqualTo(ExitCode.DONE);

    assertThat(out.toString().lines()).hasSize(1);
    assertThat(out.toString()).contains("\"language\":\"fr\"", Q7747, Q2866);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void annotateSaysWhatItRejects() {
    Path empty = seeds().resolve("broken/empty.txt");

    assertThat(execute("annotate", empty.toString())).isEqualTo(ExitCode.REJECTED);

    assertThat(err.toString()).contains("empty.txt: no text");
  }

  private int execute(String... args) {
    return Newswire.execute(printer(out), printer(err), args);
  }

  private static void describe(CommandLine command, StringBuilder document) {
    if (command.getCommandSpec().usageMessage().hidden()) {
      return;
    }
    document.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```\n");
    document.append(command.getUsageMessage(Ansi.OFF)).append("```\n");
    command.getSubcommands().values().forEach(subcommand -> describe(subcommand, document));
  }

  private static Path seeds() {
    return Path.of(System.getProperty("newswire.root"), "seeds");
  }

  private static PrintWriter printer(StringWriter writer) {
    return new PrintWriter(writer, true);
  }
}
