package newswire.enrich.entities;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Builds a name index file from a Wikidata JSON dump, tab-separated values or JSON lines. Inputs
 * are streamed; a build that was broken off goes on where it was. Not thread-safe.
 */
public final class GazetteerBuild {
  private static final int CHECKPOINT_LINES = 50_000;

  private final Settings settings;
  private final Listener listener;
  private long lines;
  private long badLines;

  /**
   * @param inputs plain, {@code .gz} or {@code .bz2}: {@code .tsv} is tab-separated, {@code .jsonl}
   *     JSON lines, {@code .json} a Wikidata dump
   * @param leastSitelinks from a dump, take what so many wikis have a page on
   * @param words a folder of annotated text {@code <language>/*.train.bio.gz} that tells ordinary
   *     words from names; null for none
   * @param attribution whom the names come from, under which licence
   * @param target the index file; replaced in one go, unfinished work lies beside it
   */
  public record Settings(
      List<Path> inputs,
      int leastSitelinks,
      @Nullable Path words,
      String attribution,
      Path target) {
    public Settings {
      inputs = List.copyOf(inputs);
    }
  }

  /** Hears how a build goes, on the thread that builds. */
  public interface Listener {
    /** So many lines of all inputs are read; called every few thousand lines. */
    void progress(Path input, long lines);

    /** A line was skipped. */
    void badLine(Path input, long line, String reason);
  }

  /**
   * What a build made.
   *
   * @param lines lines read, those of an earlier, unfinished run included
   * @param badLines lines skipped in this run
   * @param bytes size of the index file
   */
  public record Report(long lines, long badLines, int entities, int names, long bytes) {}

  public GazetteerBuild(Settings settings, Listener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Builds the file.
   *
   * @throws IOException if an input cannot be read or the target not be written; what was read
   *     stays beside the target for the next run
   */
  public Report run() throws IOException {
    String fingerprint = fingerprint();
    try (RecordStore store = new RecordStore(settings.target(), fingerprint)) {
      for (Path input : settings.inputs()) {
        read(input, store, fingerprint);
      }
      store.checkpoint(lines, fingerprint);
      NameIndex index = write(store);
      store.delete();
      return new Report(
          lines, badLines, index.size(), index.names(), Files.size(settings.target()));
    }
  }

  private void read(Path input, RecordStore store, String fingerprint) throws IOException {
    NameLineParser parser = parser(input);
    long inputLine = 0;
    try (BufferedReader reader = open(input)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines++;
        inputLine++;
        if (lines > store.linesDone()) {
          readLine(parser, line, input, inputLine, store);
          if (lines % CHECKPOINT_LINES == 0) {
            store.checkpoint(lines, fingerprint);
          }
        }
        if (lines % (CHECKPOINT_LINES / 10) == 0) {
          listener.progress(input, lines);
        }
      }
    }
  }

  private void readLine(
      NameLineParser parser, String line, Path input, long number, RecordStore store)
      throws IOException {
    @Nullable NameRecord record;
    try {
      record = parser.parse(line);
    } catch (IOException | NumberFormatException e) {
      badLines++;
      listener.badLine(input, number, String.valueOf(e.getMessage()));
      return;
    }
    if (record != null) {
      store.add(record);
    }
  }

  private NameIndex write(RecordStore store) throws IOException {
    CommonWords commonWords = new CommonWords();
    if (settings.words() != null) {
      commonWords.readBioFolder(settings.words());
    }
    NameIndexBuilder builder = new NameIndexBuilder(commonWords);
    store.forEach(builder::add);
    Path aside = settings.target().resolveSibling(settings.target().getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(aside)) {
      builder.write(settings.attribution(), out);
    }
    Files.move(aside, settings.target(), StandardCopyOption.REPLACE_EXISTING);
    try (InputStream in = Files.newInputStream(settings.target())) {
      return NameIndex.read(in);
    }
  }

  private NameLineParser parser(Path input) {
    String name = String.valueOf(input.getFileName()).replaceFirst("\\.(?:gz|bz2)$", "");
    if (name.endsWith(".tsv")) {
      return new NamesTsv();
    }
    return name.endsWith(".jsonl")
        ? new NamesJsonLines()
        : new WikidataDump(settings.leastSitelinks());
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".gz")) {
      in = new GZIPInputStream(in, 1 << 16);
    } else if (name.endsWith(".bz2")) {
      in = new BZip2CompressorInputStream(in, true);
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Names and sizes of the inputs: whether unfinished work is of the same build. */
  private String fingerprint() throws IOException {
    StringBuilder fingerprint = new StringBuilder().append(settings.leastSitelinks());
    for (Path input : settings.inputs()) {
      fingerprint.append(' ').append(input.getFileName()).append(':').append(Files.size(input));
    }
    return fingerprint.toString();
  }
}
