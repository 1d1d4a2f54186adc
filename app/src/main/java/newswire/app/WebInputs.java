package newswire.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.ingest.InputHints;
import newswire.ingest.Limits;
import newswire.ingest.RefusedException;
import newswire.ingest.feed.LinkParser;

/**
 * Inputs, told apart: addresses of the web, those in lists included, and the rest. Immutable.
 *
 * @param urls in the order they were named, each once
 * @param others files, folders, standard input
 */
record WebInputs(List<String> urls, List<String> others) {
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  WebInputs {
    urls = List.copyOf(urls);
    others = List.copyOf(others);
  }

  /**
   * @param lists files of addresses, one a line, or OPML
   * @throws IOException if a list cannot be read, or holds something else
   */
  static WebInputs of(List<String> inputs, List<Path> lists) throws IOException {
    Set<String> urls = new LinkedHashSet<>();
    List<String> others = new ArrayList<>();
    for (String input : inputs) {
      if (isAddress(input)) {
        urls.add(input);
      } else if (isOutline(input)) {
        urls.addAll(read(Path.of(input)));
      } else {
        others.add(input);
      }
    }
    for (Path list : lists) {
      urls.addAll(read(list));
    }
    return new WebInputs(List.copyOf(urls), others);
  }

  private static boolean isAddress(String text) {
    return text.matches("(?i)https?://.*");
  }

  private static boolean isOutline(String input) {
    try {
      return input.toLowerCase(Locale.ROOT).endsWith(".opml")
          && Files.isRegularFile(Path.of(input));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static List<String> read(Path list) throws IOException {
    byte[] bytes;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(list))) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new IOException(list + ": more than " + MOST_BYTES + " bytes of addresses");
    }
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    return text.stripLeading().startsWith("<") ? outline(list, bytes) : lines(list, text);
  }

  private static List<String> outline(Path list, byte[] bytes) throws IOException {
    List<String> urls = new ArrayList<>();
    try {
      new LinkParser(Limits.DEFAULT, InputHints.NONE)
          .parse(new ByteArrayInputStream(bytes), link -> urls.add(link.url()));
    } catch (RefusedException e) {
      throw new IOException(list + ": " + e.detail(), e);
    }
    return urls;
  }

  private static List<String> lines(Path list, String text) throws IOException {
    List<String> urls = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String url = line.strip();
      if (url.isEmpty() || url.startsWith("#")) {
        continue;
      }
      if (!isAddress(url)) {
        throw new IOException(
            "%s, line %d: not an address of the web (http:// or https://): %s"
                .formatted(list, number, url));
      }
      urls.add(url);
    }
    return urls;
  }
}
