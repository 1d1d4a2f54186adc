package newswire.sink;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The steps by which a file comes to be whole or not at all; a test can make each of them fail.
 * Stateless.
 */
class Disk {
  private static final int BUFFER = 1 << 16;
  private static final boolean SYNCS_DIRECTORIES =
      !System.getProperty("os.name", "").startsWith("Windows");

  /** Writes the lines aside, where no reader looks. */
  void write(Path temporary, List<Change> changes) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, CREATE, WRITE, TRUNCATE_EXISTING);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      for (Change change : changes) {
        if (change instanceof Change.Put put) {
          JsonLine.write(out, put.json());
        }
      }
      out.flush();
      sync(channel);
    }
  }

  void sync(FileChannel channel) throws IOException {
    channel.force(true);
  }

  /** Makes the file visible, all at once. */
  void publish(Path temporary, Path target) throws IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Files.move(temporary, target, ATOMIC_MOVE);
  }

  /** Makes the names in a directory survive a power failure. */
  void syncDirectory(Path directory) throws IOException {
    if (SYNCS_DIRECTORIES) {
      try (FileChannel channel = FileChannel.open(directory, READ)) {
        channel.force(true);
      }
    }
  }
}
