package newswire.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newswire.ingest.FieldMapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which articles to read, and how: shared by all commands that read any. */
final class InputOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders of articles; - is standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "Which field of JSON objects or column of tables is which of an article's, as JSON:"
              + " {\"headline\": \"title\", \"body\": [\"/text/full\"], \"items\": \"/docs\"}; see"
              + " docs/formats.md.")
  private @Nullable Path mappingFile;

  /** Which fields say what. */
  FieldMapping mapping() {
    if (mappingFile == null) {
      return FieldMapping.USUAL;
    }
    try {
      return FieldMapping.read(mappingFile);
    } catch (IllegalArgumentException e) {
      throw usage("--mapping: " + e.getMessage());
    }
  }

  /** Files, folders, or {@code -}; at least one. */
  List<String> inputs() {
    if (paths.isEmpty()) {
      throw usage("Missing required parameter: 'PATH'");
    }
    return List.copyOf(paths);
  }

  /** The same, or none. */
  List<String> inputsIfAny() {
    return List.copyOf(paths);
  }

  private ParameterException usage(String message) {
    return new ParameterException(
        Objects.requireNonNull(spec, "picocli sets it").commandLine(), message);
  }
}
