package newswire.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import newswire.enrich.entities.EntityFinder;
import newswire.enrich.entities.FieldText;
import newswire.enrich.entities.GazetteerBuild;
import newswire.enrich.entities.NameIndex;
import newswire.enrich.entities.NameIndexes;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Articles a second through finding and linking names, on one thread, as an index of made-up names
 * grows. Each article holds some names of the index, so that none is all misses. Prints the size of
 * the index and how long it takes to load.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class NameIndexBenchmark {
  private static final int ARTICLES = 1_000;
  private static final int SENTENCES = 25;
  private static final int NAMES_OF_ONE = 3;
  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va",
    "ze", "bra", "cle", "dri", "flo", "gru", "sta", "tre", "vlo"
  };

  /** How many names the index holds. */
  @Param({"100000", "1000000", "3000000"})
  public int names = 100_000;

  private final Random random = new Random(7);
  private final List<Tokens> articles = new ArrayList<>();
  private final Tokens noHeadline = new Tokens();
  private Path folder = Path.of(".");

  @SuppressWarnings("NullAway.Init") // By make.
  private EntityFinder finder;

  private int next;

  /** Makes names, index and articles. */
  @Setup
  public void make() throws IOException {
    folder = Files.createTempDirectory("names");
    Path input = folder.resolve("names.jsonl");
    List<String> known = writeNames(input);
    Path target = folder.resolve("names.nwn");
    GazetteerBuild.Report report =
        new GazetteerBuild(
                new GazetteerBuild.Settings(List.of(input), 0, null, "made up", target),
                new Quiet())
            .run();
    long begin = System.nanoTime();
    NameIndex index;
    try (InputStream in = Files.newInputStream(target)) {
      index = NameIndex.read(in);
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    System.out.printf(
        "%,d names, %.1f bytes each on disk, loaded in %d ms%n",
        report.names(), (double) report.bytes() / report.names(), took);
    finder = new EntityFinder(new NameIndexes(List.of(index)));
    Tokenizer tokenizer = new Tokenizer();
    tokenizer.tokenize("", noHeadline);
    for (int i = 0; i < ARTICLES; i++) {
      Tokens tokens = new Tokens();
      tokenizer.tokenize(article(known), tokens);
      articles.add(tokens);
    }
  }

  /** Finds and links the names of one article. */
  @Benchmark
  public int find() {
    next = (next + 1) % articles.size();
    FieldText headline = new FieldText(noHeadline, null);
    return finder.find(headline, new FieldText(articles.get(next), null), "en").size();
  }

  /** Removes the files. */
  @TearDown
  public void remove() throws IOException {
    try (var files = Files.list(folder)) {
      files.forEach(NameIndexBenchmark::delete);
    }
    Files.delete(folder);
  }

  private List<String> writeNames(Path input) throws IOException {
    List<String> known = new ArrayList<>();
    try (BufferedWriter out = Files.newBufferedWriter(input)) {
      for (int i = 0; i < names / NAMES_OF_ONE; i++) {
        String family = word();
        String name = word() + " " + family;
        out.write(
            "{\"qid\":\"Q%d\",\"type\":\"ORG\",\"names\":{\"en\":[\"%s\",\"%s\",\"%s\"]}}%n"
                .formatted(900_000_000 + i, name, word() + " " + family, name + " " + word()));
        if (i % (names / NAMES_OF_ONE / ARTICLES) == 0) {
          known.add(name);
        }
      }
    }
    return known;
  }

  private String article(List<String> known) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append("On some day the board of ")
          .append(known.get(random.nextInt(known.size())))
          .append(" said that it would not speak to the press about it, as ")
          .append(word())
          .append(" had asked before. ");
    }
    return text.toString();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hears nothing: made-up names have no bad lines. */
  private static final class Quiet implements GazetteerBuild.Listener {
    @Override
    public void progress(Path input, long lines) {}

    @Override
    public void badLine(Path input, long line, String reason) {
      throw new IllegalStateException(input + ":" + line + ": " + reason);
    }
  }
}
