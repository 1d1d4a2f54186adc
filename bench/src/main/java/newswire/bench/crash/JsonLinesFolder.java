package newswire.bench.crash;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that the sink has published. They never change once they are there. Not thread-safe.
 */
final class JsonLinesFolder {
  private final Path folder;
  private final Map<Path, Integer> counted = new HashMap<>();

  JsonLinesFolder(Path folder) {
    this.folder = folder;
  }

  /** How many lines there are; reads only files that it has not seen before. */
  int count() throws IOException {
    for (Path file : files()) {
      if (!counted.containsKey(file)) {
        counted.put(file, Files.readAllLines(file).size());
      }
    }
    return counted.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** All lines. */
  List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files()) {
      lines.addAll(Files.readAllLines(file));
    }
    return lines;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "[!.]*.jsonl")) {
        found.forEach(files::add);
      }
    }
    return files;
  }
}
