package newswire.enrich.mediatopics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Files that ship beside these classes, each checked against the list {@code SHA256SUMS} before it
 * is used.
 */
final class ResourceFile {
  private static final String SUMS = "SHA256SUMS";

  private ResourceFile() {}

  /**
   * The whole file.
   *
   * @throws IllegalStateException if it is missing or not the file that was tested
   */
  static byte[] bytes(String name) {
    byte[] content = read(name);
    String line = sum(content) + "  " + name;
    if (!new String(read(SUMS), UTF_8).lines().toList().contains(line)) {
      throw new IllegalStateException(
          "the resource " + name + " is not the one that " + SUMS + " lists");
    }
    return content;
  }

  /** The lines of a UTF-8 text file, without comments ({@code #}) and empty lines. */
  static List<String> lines(String name) {
    return new String(bytes(name), UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && line.charAt(0) != '#')
        .toList();
  }

  static String sum(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every Java platform has it.
    }
  }

  private static byte[] read(String name) {
    try (InputStream stream = ResourceFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
