package newswire.app;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import newswire.ingest.IngestProgress;

/**
 * How far reading is, for a person: a line that rewrites itself on a terminal, a line a minute
 * elsewhere, as long as there is something new to say. Rates are those of the last seconds, and
 * begin with the first word of progress, for before that Kafka was waited for. One thread.
 */
final class ProgressLine implements IngestProgress {
  private static final Duration EACH = Duration.ofMinutes(1);
  private static final double SECOND = 1e9;
  private static final double INERTIA_SECONDS = 5;

  /** Time left is worth more if it does not jump. */
  private static final double LONG_INERTIA_SECONDS = 20;

  private static final double LONGEST_LEFT_SECONDS = 100 * 3_600.0;

  private final Terminal terminal;
  private final LongSupplier total;
  private final LongSupplier nanos;
  private boolean began;
  private long beginning;
  private long told;
  private long toldArticles;
  private long lastTime;
  private long lastArticles;
  private long lastBytes;
  private double rate;
  private double byteRate;

  /**
   * @param total bytes of all inputs; negative if that is not known
   * @param nanos a clock
   */
  ProgressLine(Terminal terminal, LongSupplier total, LongSupplier nanos) {
    this.terminal = terminal;
    this.total = total;
    this.nanos = nanos;
  }

  @Override
  public void advanced(long files, long articles, long bytes) {
    long now = nanos.getAsLong();
    measure(now, articles, bytes);
    if (terminal.isInteractive()) {
      terminal.progress(line(articles, bytes));
    } else if (now - told >= EACH.toNanos()) {
      told = now;
      if (articles != toldArticles) {
        terminal.message(line(articles, bytes));
      }
      toldArticles = articles;
    }
  }

  private void measure(long now, long articles, long bytes) {
    double seconds = (now - lastTime) / SECOND;
    if (!began) {
      began = true;
      beginning = now;
      told = now;
    } else if (seconds > 0) {
      double since = (now - beginning) / SECOND;
      rate +=
          weight(seconds, since, INERTIA_SECONDS) * ((articles - lastArticles) / seconds - rate);
      byteRate +=
          weight(seconds, since, LONG_INERTIA_SECONDS) * ((bytes - lastBytes) / seconds - byteRate);
    } else {
      return;
    }
    lastTime = now;
    lastArticles = articles;
    lastBytes = bytes;
  }

  private static double weight(double seconds, double since, double inertia) {
    return Math.min(1, seconds / Math.min(inertia, since));
  }

  private String line(long articles, long bytes) {
    String line = format("%,d articles, %s, %,.0f/s", articles, size(bytes), rate);
    long all = total.getAsLong();
    if (all <= 0 || bytes <= 0 || bytes > all) {
      return line;
    }
    line = format("%s, %d %%", line, 100 * bytes / all);
    double left = byteRate <= 0 ? Double.MAX_VALUE : (all - bytes) / byteRate;
    return left > LONGEST_LEFT_SECONDS ? line : format("%s, %s left", line, time(left));
  }

  private static String size(long bytes) {
    return bytes < 1_000_000 ? format("%,d kB", bytes / 1_000) : format("%,.1f MB", bytes / 1e6);
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 120) {
      return whole + " s";
    }
    long minutes = (whole + 30) / 60;
    return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
