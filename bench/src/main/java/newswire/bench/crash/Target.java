package newswire.bench.crash;

import java.util.Locale;

/** What can be killed. */
enum Target {
  INGEST,
  ENRICH,
  SINK,
  BROKER;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
