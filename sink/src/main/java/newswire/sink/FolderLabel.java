package newswire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import newswire.contract.Json;

/**
 * What {@code newswire.json} says in a folder of records.
 *
 * @param format of the folder, {@value #FORMAT} now
 * @param id given to the folder when it was made
 * @param origin where its records come from
 */
record FolderLabel(int format, String id, Origin origin) {
  static final String FILE = "newswire.json";
  private static final String LOCK = ".newswire.lock";
  private static final int FORMAT = 1;

  FolderLabel {
    requireNonNull(id, "id");
    requireNonNull(origin, "origin");
  }

  /**
   * Reads the label of a folder, or writes one if the folder is new.
   *
   * @param name of the destination, for messages
   * @throws SinkException if the folder holds records of another origin
   */
  static FolderLabel claim(Path folder, String name, Origin origin, Disk disk) throws IOException {
    try (FileClaim claim = FileClaim.of(folder.resolve(LOCK)).orElse(null)) {
      if (claim == null) {
        throw new SinkException.Unavailable("somebody else is opening the folder", false, null);
      }
      Path file = folder.resolve(FILE);
      FolderLabel label = Files.exists(file) ? read(file, name) : create(file, name, origin, disk);
      origin.require(name, label.origin());
      return label;
    }
  }

  private static FolderLabel read(Path file, String name) {
    try {
      FolderLabel label = Json.read(Files.readAllBytes(file), FolderLabel.class);
      if (label.format() != FORMAT) {
        throw new SinkException(
            "%s has format %d; this version of newswire knows %d"
                .formatted(name, label.format(), FORMAT));
      }
      return label;
    } catch (IOException e) {
      throw new SinkException(name + ": cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static FolderLabel create(Path file, String name, Origin origin, Disk disk)
      throws IOException {
    Path folder = requireNonNull(file.getParent(), "folder");
    requireNoRecords(folder, name);
    FolderLabel label = new FolderLabel(FORMAT, UUID.randomUUID().toString(), origin);
    Path temporary = folder.resolve('.' + FILE + ".tmp");
    Files.write(temporary, (new String(Json.write(label), UTF_8) + '\n').getBytes(UTF_8));
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    disk.syncDirectory(folder);
    return label;
  }

  private static void requireNoRecords(Path folder, String name) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jsonl")) {
      for (Path file : files) {
        if (RangeName.parse(file.getFileName().toString()).isPresent()) {
          throw new SinkException(
              "%s holds records, but no %s that says where they come from: choose an empty folder"
                  .formatted(name, FILE));
        }
      }
    }
  }
}
