package newswire.app;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import newswire.ingest.IngestProgress;

/**
 * How far reading is, for a person: a line that rewrites itself on a terminal, a line a minute
 * elsewhere. The rate is that of the last seconds. One thread.
 */
final class ProgressLine implements IngestProgress {
  private static final Duration EACH = Duration.ofMinutes(1);
  private static final double SECOND = 1e9;
  private static final double INERTIA_SECONDS = 5;

  private final Terminal terminal;
  private final LongSupplier total;
  private final LongSupplier nanos;
  private final long began;
  private long told;
  private long lastTime;
  private long lastArticles;
  private double rate;

  /**
   * @param total bytes of all inputs; negative if that is not known
   * @param nanos a clock
   */
  ProgressLine(Terminal terminal, LongSupplier total, LongSupplier nanos) {
    this.terminal = terminal;
    this.total = total;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
    this.told = began;
    this.lastTime = began;
  }

  @Override
  public void advanced(long files, long articles, long bytes) {
    long now = nanos.getAsLong();
    measure(now, articles);
    if (terminal.isInteractive()) {
      terminal.progress(line(articles, bytes, now));
    } else if (now - told >= EACH.toNanos()) {
      told = now;
      terminal.message(line(articles, bytes, now));
    }
  }

  private void measure(long now, long articles) {
    double seconds = (now - lastTime) / SECOND;
    if (seconds <= 0) {
      return;
    }
    double weight = Math.min(1, seconds / Math.min(INERTIA_SECONDS, (now - began) / SECOND));
    rate += weight * ((articles - lastArticles) / seconds - rate);
    lastTime = now;
    lastArticles = articles;
  }

  private String line(long articles, long bytes, long now) {
    String line = format("%,d articles, %s, %,.0f/s", articles, size(bytes), rate);
    long all = total.getAsLong();
    if (all <= 0 || bytes <= 0 || bytes > all) {
      return line;
    }
    double left = (now - began) / SECOND * (all - bytes) / bytes;
    return format("%s, %d %%, %s left", line, 100 * bytes / all, time(left));
  }

  private static String size(long bytes) {
    return bytes < 1_000_000 ? format("%,d kB", bytes / 1_000) : format("%,.1f MB", bytes / 1e6);
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 120 ? whole + " s" : (whole + 30) / 60 + " min";
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
