package newswire.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
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

  /** Files, folders, or {@code -}; at least one. */
  List<String> inputs() {
    if (paths.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "picocli sets it").commandLine(),
          "Missing required parameter: 'PATH'");
    }
    return List.copyOf(paths);
  }

  /** The same, or none. */
  List<String> inputsIfAny() {
    return List.copyOf(paths);
  }
}
