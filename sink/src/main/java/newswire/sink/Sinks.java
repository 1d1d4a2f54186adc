package newswire.sink;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The list of kinds of destination: what is written after {@code --to}. Pure functions. */
public final class Sinks {

  /** The forms there are, for help and messages. */
  public static final String FORMS =
      "jsonl:DIR, sqlite:FILE, postgresql://user:password@host:port/database or stdout";

  private static final String JSONL = "jsonl:";
  private static final String SQLITE = "sqlite:";
  private static final String STDOUT = "stdout";

  private Sinks() {}

  /**
   * The destinations that these specifications name.
   *
   * @param environment where PostgreSQL's user and password are looked up ({@code PGUSER}, {@code
   *     PGPASSWORD}) if the specification has none
   * @throws IllegalArgumentException if one is no destination, or two are the same; the message is
   *     for the user and holds no password
   */
  public static List<Destination> parse(List<String> specs, Map<String, String> environment) {
    List<Destination> destinations = new ArrayList<>();
    Set<String> locations = new HashSet<>();
    for (String spec : specs) {
      Destination destination = parse(spec, environment);
      if (!locations.add(destination.location())) {
        throw new IllegalArgumentException(destination.name() + " is given twice");
      }
      destinations.add(destination);
    }
    return destinations;
  }

  private static Destination parse(String spec, Map<String, String> environment) {
    if (spec.equals(STDOUT)) {
      return new Destination(STDOUT, STDOUT, Batching.AT_ONCE, origin -> stdout());
    }
    if (spec.startsWith(JSONL)) {
      return inFile(spec, JSONL, Batching.FILES, Sinks::jsonl);
    }
    if (spec.startsWith(SQLITE)) {
      return inFile(spec, SQLITE, Batching.AT_ONCE, Sinks::sqlite);
    }
    return PostgresUrl.parse(spec, environment)
        .map(Sinks::postgres)
        .orElseThrow(() -> unknown(spec));
  }

  private static Destination inFile(
      String spec, String prefix, Batching batching, Function<Path, Destination.Opener> kind) {
    String given = spec.substring(prefix.length());
    if (given.isBlank()) {
      throw new IllegalArgumentException("nothing after " + prefix + "; a destination is " + FORMS);
    }
    try {
      Path path = Path.of(given).toAbsolutePath().normalize();
      return new Destination(spec, prefix + path, batching, kind.apply(path));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(spec + " is not a path: " + e.getReason(), e);
    }
  }

  private static Destination.Opened stdout() {
    return new Destination.Opened(STDOUT, new StdoutSink(new FileOutputStream(FileDescriptor.out)));
  }

  private static Destination.Opener jsonl(Path folder) {
    return origin -> JsonlSink.open(folder, JSONL + folder, origin, new Disk());
  }

  private static Destination.Opener sqlite(Path file) {
    return origin -> SqlSink.open(new SqliteDialect(file), SQLITE + file, origin);
  }

  private static Destination postgres(PostgresUrl url) {
    String name = url.location();
    return new Destination(
        name,
        name,
        Batching.AT_ONCE,
        origin -> SqlSink.open(new PostgresDialect(url), name, origin));
  }

  // Nothing of what was given but its beginning: the rest may hold a password.
  private static IllegalArgumentException unknown(String spec) {
    int colon = spec.indexOf(':');
    String kind = colon < 0 ? spec : spec.substring(0, colon + 1) + "…";
    return new IllegalArgumentException(
        "\"" + kind + "\" is not a destination; a destination is " + FORMS);
  }
}
