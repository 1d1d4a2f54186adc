package newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * What a folder's {@code .newswireignore} leaves out when the folder is walked: one glob pattern a
 * line, empty lines and lines that begin with {@code #} aside. A pattern without a slash is matched
 * with the names in this folder and below it; one with a slash with the path from this folder; one
 * with a slash at its end with folders alone. Immutable.
 */
final class IgnorePatterns {
  static final String FILE = ".newswireignore";

  private final Path folder;
  private final List<Rule> rules;

  private IgnorePatterns(Path folder, List<Rule> rules) {
    this.folder = folder;
    this.rules = rules;
  }

  /**
   * @throws IOException if the file is there and cannot be read, or holds a bad pattern
   */
  static IgnorePatterns of(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    List<Rule> rules = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : new String(Files.readAllBytes(file), UTF_8).split("\\R")) {
        String pattern = line.strip();
        if (!pattern.isEmpty() && !pattern.startsWith("#")) {
          rules.add(rule(file, pattern));
        }
      }
    }
    return new IgnorePatterns(folder, rules);
  }

  boolean isIgnored(Path path, boolean isFolder) {
    return rules.stream().anyMatch(rule -> rule.matches(folder.relativize(path), isFolder));
  }

  private static Rule rule(Path file, String pattern) throws IOException {
    boolean folders = pattern.endsWith("/");
    String glob = folders ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anywhere = !glob.contains("/");
    String fromHere = glob.startsWith("/") ? glob.substring(1) : glob;
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + fromHere);
      return new Rule(matcher, anywhere, folders);
    } catch (PatternSyntaxException e) {
      throw new IOException(
          "%s: \"%s\" is no glob pattern: %s".formatted(file, pattern, e.getDescription()), e);
    }
  }

  private record Rule(PathMatcher matcher, boolean anywhere, boolean foldersOnly) {
    boolean matches(Path path, boolean isFolder) {
      return (isFolder || !foldersOnly) && matcher.matches(anywhere ? path.getFileName() : path);
    }
  }
}
