package newswire.ingest;

import java.util.Locale;

/** Where Jazzer enters, see {@code bench/fuzz.sh}. */
public final class IngestFuzzer {
  private static final FuzzTarget TARGET =
      FuzzTarget.valueOf(System.getProperty("newswire.fuzz", "anything").toUpperCase(Locale.ROOT));

  private IngestFuzzer() {}

  /** Called by Jazzer, with its own bytes. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    TARGET.test(bytes);
  }
}
