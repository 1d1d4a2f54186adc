package newswire.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import newswire.contract.DeadLetter.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Articles from files, folders and standard input, without Kafka. Streams: it holds one item at a
 * time. One thread reads; the counts may be looked at by others.
 */
public final class ArticleReader {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleReader.class);

  /** The name that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final String FILE_KIND = "file";

  private final ArticleParsers parsers;
  private final ArticleNormalizer normalizer;
  private final InputStream standardInput;
  private final AtomicLong files = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong unknown = new AtomicLong();

  public ArticleReader(Limits limits, InputStream standardInput) {
    this(limits, FieldMapping.USUAL, standardInput);
  }

  /**
   * @param mapping which fields of JSON objects and which columns of tables say what
   */
  public ArticleReader(Limits limits, FieldMapping mapping, InputStream standardInput) {
    this(new ArticleParsers(limits, mapping), limits, standardInput);
  }

  ArticleReader(ArticleParsers parsers, Limits limits, InputStream standardInput) {
    this.parsers = parsers;
    this.normalizer = new ArticleNormalizer(limits);
    this.standardInput = standardInput;
  }

  /**
   * Tells {@code items} of every item of these inputs, in their order, in this thread. What {@code
   * items} throws ends the reading and is thrown on.
   *
   * @param inputs files, folders, or {@value #STANDARD_INPUT}
   */
  public void read(List<String> inputs, Consumer<SourceItem> items) {
    for (String input : inputs) {
      if (input.equals(STANDARD_INPUT)) {
        read(
            new Source("stdin", STANDARD_INPUT, "standard input", null),
            items,
            () -> standardInput);
      } else {
        files(new FileReader(items)).find(input);
      }
    }
  }

  /** Tells {@code items} of every item of one file. */
  void read(Path file, Consumer<SourceItem> items) {
    String name = PlainText.line(String.valueOf(file.getFileName()));
    Source source = new Source(FILE_KIND, identity(file), file.toString(), name);
    read(source, items, () -> Files.newInputStream(file));
  }

  /** Finds files of the formats that this can read. */
  ArticleFiles files(ArticleFiles.Found found) {
    return new ArticleFiles(parsers, found);
  }

  /** Word of a file or folder that cannot be read. */
  static SourceItem unreadable(String path, String why) {
    return new Source(FILE_KIND, path, path, null).unreadable(why);
  }

  /** Counts a file whose format is not known. */
  void passedOver() {
    unknown.incrementAndGet();
  }

  /**
   * Tells {@code items} of every item of these bytes, which came as one. What a parser is not up to
   * is told, after what it found before, as one refused item with all of the bytes. Any thread.
   *
   * @param place where they came from, for a person
   * @param extension of a file of their format; empty to tell it by the first bytes
   */
  void read(String place, byte[] body, Optional<String> extension, Consumer<SourceItem> items) {
    Reading reading = new Reading(new Source("posted", place, place, null), items);
    // What a small body unpacks to would have to be held in memory as a whole.
    ArticleParsers unpacked = parsers.withoutPacked();
    Optional<ArticleParser> parser = extension.flatMap(name -> unpacked.byName("." + name));
    bytes.addAndGet(body.length);
    try (InputStream in = new ByteArrayInputStream(body)) {
      if (parser.isPresent()) {
        parser.get().parse(in, reading);
      } else {
        unpacked.parseUnknown(in, reading);
      }
    } catch (IOException e) {
      reading.refuse(Original.whole(body), Reason.UNREADABLE, ArticleFiles.why(e));
    } catch (RuntimeException | StackOverflowError e) {
      if (reading.isFaultOfReceiver()) {
        throw e;
      }
      LOG.error("what was posted could not be read because of a fault of newswire's own", e);
      reading.refuse(Original.whole(body), Reason.INTERNAL, RefusedException.ownFault(e));
    }
  }

  /** How many files were opened so far. */
  public long files() {
    return files.get();
  }

  /** How many bytes were read so far. */
  public long bytes() {
    return bytes.get();
  }

  /** How many files in folders were passed over because their format is not known. */
  public long unknownFiles() {
    return unknown.get();
  }

  private void read(Source source, Consumer<SourceItem> items, Opener opener) {
    files.incrementAndGet();
    Reading reading = new Reading(source, items);
    try (InputStream in = new Counted(opener.open())) {
      Optional<ArticleParser> parser =
          source.file() == null ? Optional.empty() : parsers.byName(source.file());
      if (parser.isPresent()) {
        parser.get().parse(new BufferedInputStream(in), reading);
      } else {
        parsers.parseUnknown(in, reading);
      }
    } catch (IOException e) {
      items.accept(source.unreadable(ArticleFiles.why(e)));
    } catch (RuntimeException | StackOverflowError e) {
      if (reading.isFaultOfReceiver()) {
        throw e;
      }
      // One file that a parser is not up to must not keep all others from being read, run after
      // run.
      LOG.error("{} could not be read because of a fault of newswire's own", source.place(), e);
      items.accept(source.faulty(e));
    }
  }

  /** What names a file from run to run: its path, or where that cannot be spelt, its bytes. */
  private static String identity(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    try {
      if (Path.of(absolute.toString()).equals(absolute)) {
        return absolute.toString();
      }
    } catch (InvalidPathException e) {
      // A name in an encoding that is not this machine's.
    }
    return absolute.toUri().getRawPath();
  }

  private interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * @param place as the user named it
   * @param file the file's own name, absent if it is none
   */
  private record Source(String kind, String name, String place, @Nullable String file) {
    SourceItem.Refused unreadable(String why) {
      return new SourceItem.Refused(key(0), place, Reason.IO, why, null);
    }

    SourceItem.Refused faulty(Throwable fault) {
      return new SourceItem.Refused(
          key(0), place, Reason.INTERNAL, RefusedException.ownFault(fault), null);
    }

    String key(long position) {
      return kind + ':' + name + '#' + position;
    }

    String place(long line) {
      return line == 0 ? place : place + ", line " + line;
    }

    /** A file that lies in this one. */
    Source inside(String path) {
      String shown = PlainText.line(path);
      String base = shown.substring(shown.lastIndexOf('/') + 1);
      return new Source(kind, name + '!' + path, place + ", " + shown, base);
    }
  }

  private final class FileReader implements ArticleFiles.Found {
    private final Consumer<SourceItem> items;

    FileReader(Consumer<SourceItem> items) {
      this.items = items;
    }

    @Override
    public void file(Path file) {
      ArticleReader.this.read(file, items);
    }

    @Override
    public void unreadable(String path, String why) {
      items.accept(ArticleReader.unreadable(path, why));
    }

    @Override
    public void unknown(Path file) {
      passedOver();
    }
  }

  /** Turns what a parser finds in one source into items. */
  private final class Reading implements ParsedItems {
    private final Source source;
    private final Consumer<SourceItem> items;
    private final AtomicBoolean receiving;

    Reading(Source source, Consumer<SourceItem> items) {
      this(source, items, new AtomicBoolean());
    }

    private Reading(Source source, Consumer<SourceItem> items, AtomicBoolean receiving) {
      this.source = source;
      this.items = items;
      this.receiving = receiving;
    }

    /** Whether what was thrown came from whoever is told, and not from a parser. */
    boolean isFaultOfReceiver() {
      return receiving.get();
    }

    private void tell(SourceItem item) {
      receiving.set(true);
      items.accept(item);
      receiving.set(false);
    }

    @Override
    public void article(Original original, RawArticle raw) {
      SourceItem item;
      try {
        item =
            new SourceItem.Found(
                source.key(original.position()),
                source.place(original.line()),
                normalizer.normalize(raw, source.file()),
                original,
                raw.encoding());
      } catch (RefusedException e) {
        item = refused(original, e.reason(), e.detail());
      }
      tell(item);
    }

    @Override
    public void refuse(Original original, Reason reason, String detail) {
      tell(refused(original, reason, detail));
    }

    @Override
    public ParsedItems member(String path) {
      return new Reading(source.inside(path), items, receiving);
    }

    @Override
    public void passOver(String path) {
      unknown.incrementAndGet();
    }

    private SourceItem.Refused refused(Original original, Reason reason, String detail) {
      return new SourceItem.Refused(
          source.key(original.position()), source.place(original.line()), reason, detail, original);
    }
  }

  /** Counts what is read. */
  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      bytes.addAndGet(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      int count = super.read(target, start, length);
      bytes.addAndGet(Math.max(count, 0));
      return count;
    }

    @Override
    public void close() throws IOException {
      // Standard input is the caller's.
      if (in != standardInput) {
        super.close();
      }
    }
  }
}
