package newswire.app;

import java.time.Duration;
import newswire.ingest.web.WebSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether to go on when all is read: shared by the commands that can. */
final class FollowOptions {
  @Option(
      names = "--follow",
      description =
          "Go on when all is read, and take what is new: files are watched and read once nobody has"
              + " written to them for 2 s, feeds and sitemaps are asked again. Until stopped.")
  private boolean follow;

  @Option(
      names = "--poll-interval",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "15m",
      description =
          "With --follow: the time from one asking of a feed or sitemap to the next, 1m at least, more"
              + " if it wants more. Default: ${DEFAULT-VALUE}.")
  private Duration pollInterval = WebSource.Settings.USUAL_INTERVAL;

  boolean follow() {
    return follow;
  }

  /** Between two polls of a feed; null if each is asked once. */
  @Nullable Duration pollInterval() {
    return follow ? pollInterval : null;
  }
}
