package newswire.app;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Which articles to read, and how: shared by all commands that read any. */
final class InputOptions {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files and folders of articles; - is standard input.")
  private List<String> paths = new ArrayList<>();

  /** Files, folders, or {@code -}; at least one. */
  List<String> inputs() {
    return List.copyOf(paths);
  }
}
