package newswire.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the files to read: those that are named, and in folders those of a known format, sorted by
 * name, so that every run has the same order. A file that is named is always taken. In a folder,
 * dot files and what its {@code .newswireignore} names are left out; a link is followed if it leads
 * to a file in the folder, and folders that are links are not entered, so no loop is endless. Pipes
 * and devices are refused, for they may never end. One thread.
 */
final class ArticleFiles {
  private final ArticleParsers parsers;
  private final Found found;

  ArticleFiles(ArticleParsers parsers, Found found) {
    this.parsers = parsers;
    this.found = found;
  }

  /** Is told of each file in its turn. */
  interface Found {
    void file(Path file);

    /** A folder that is looked through. */
    default void folder(Path folder) {
      // Not everybody wants to know.
    }

    /** A file or folder that cannot be read, and why. */
    void unreadable(String path, String why);

    /** A file in a folder that is of no known format. */
    void unknown(Path file);
  }

  /** Tells of the file, or of the files in the folder. */
  void find(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      found.unreadable(name, "no path: " + e.getReason());
      return;
    }
    if (Files.isDirectory(path)) {
      walk(path, path, List.of());
    } else if (!Files.exists(path)) {
      found.unreadable(name, isLink(path) ? "a link that leads nowhere" : "no such file or folder");
    } else {
      take(path);
    }
  }

  private void walk(Path folder, Path root, List<IgnorePatterns> above) {
    found.folder(folder);
    try {
      List<IgnorePatterns> ignored = new ArrayList<>(above);
      ignored.add(IgnorePatterns.of(folder));
      for (Path entry : sorted(folder)) {
        boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        if (isHidden(entry) || ignored.stream().anyMatch(p -> p.isIgnored(entry, isFolder))) {
          continue;
        }
        if (isFolder) {
          walk(entry, root, ignored);
        } else {
          takeFromFolder(entry, root);
        }
      }
    } catch (IOException e) {
      found.unreadable(folder.toString(), why(e));
    }
  }

  private void takeFromFolder(Path file, Path root) throws IOException {
    if (isLink(file) && !leadsToFileBelow(file, root)) {
      return;
    }
    if (hasExtension(file) && parsers.byName(name(file)).isEmpty()) {
      found.unknown(file);
    } else {
      take(file);
    }
  }

  private boolean leadsToFileBelow(Path link, Path root) throws IOException {
    if (Files.isDirectory(link)) {
      return false;
    }
    if (!Files.exists(link)) {
      found.unreadable(link.toString(), "a link that leads nowhere");
      return false;
    }
    if (!link.toRealPath().startsWith(root.toRealPath())) {
      found.unreadable(
          link.toString(), "a link out of the folder; name the file itself to take it");
      return false;
    }
    return true;
  }

  private void take(Path file) {
    if (Files.isRegularFile(file)) {
      found.file(file);
    } else {
      found.unreadable(file.toString(), "no regular file; a pipe can be read from standard input");
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException | UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    Collections.sort(entries);
    return entries;
  }

  static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no right to read it";
    }
    if (e instanceof NoSuchFileException) {
      return "gone";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static boolean isHidden(Path path) {
    return name(path).startsWith(".");
  }

  private static boolean isLink(Path path) {
    return Files.isSymbolicLink(path);
  }

  private static boolean hasExtension(Path file) {
    return name(file).lastIndexOf('.') > 0;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
