package newswire.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import newswire.ingest.ItemSource;
import newswire.ingest.Limits;
import newswire.ingest.web.AddressPolicy;
import newswire.ingest.web.Timing;
import newswire.ingest.web.WebLimits;
import newswire.ingest.web.WebSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How articles are read from the web: shared by the commands that do. */
final class WebOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--url-list",
      paramLabel = "FILE",
      description =
          "Read these addresses of the web, too: one a line, or an OPML file. May be repeated.")
  private List<Path> urlLists = new ArrayList<>();

  @Option(
      names = "--fetch-pages",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Of a feed's item that has only a summary, fetch the page, if robots.txt allows it: the"
              + " default. Without, the summary is the article.")
  private boolean fetchPages = true;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Where whoever runs a site can reach you: a mail address or a page. It is sent with every"
              + " request.")
  private @Nullable String contact;

  @Option(
      names = "--allow-private-addresses",
      description =
          "Let addresses of the web lead to private networks and to this machine, too. Not with feeds"
              + " of strangers: they would choose what is asked.")
  private boolean allowPrivateAddresses;

  /**
   * Which of these inputs, and of the lists, are addresses of the web.
   *
   * @param mayBeNone whether articles come from elsewhere, too
   */
  WebInputs split(InputOptions input, boolean mayBeNone) throws IOException {
    boolean none = mayBeNone || !urlLists.isEmpty();
    return WebInputs.of(none ? input.inputsIfAny() : input.inputs(), urlLists);
  }

  /**
   * What reads these addresses; none if there are none.
   *
   * @param interval between two polls of a feed; null to ask each once
   */
  List<ItemSource> sources(WebInputs inputs, @Nullable Duration interval, Terminal terminal) {
    if (inputs.urls().isEmpty()) {
      return List.of();
    }
    try {
      WebSource.Settings settings =
          new WebSource.Settings(
              inputs.urls(),
              fetchPages,
              interval,
              UserAgent.of(Version.number(), contact),
              allowPrivateAddresses ? AddressPolicy.ANY : AddressPolicy.PUBLIC,
              WebSource.Settings.USUAL_PAUSE,
              WebSource.Settings.USUAL_THREADS,
              WebLimits.DEFAULT,
              Limits.DEFAULT);
      Timing timing = Timing.real(() -> ThreadLocalRandom.current().nextDouble());
      return List.of(new WebSource(settings, timing, terminal::message));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "picocli sets it").commandLine(), e.getMessage());
    }
  }
}
