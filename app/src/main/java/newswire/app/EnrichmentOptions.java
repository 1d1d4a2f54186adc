package newswire.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newswire.enrich.EnrichmentChain;
import newswire.enrich.Enrichments;
import newswire.enrich.mediatopics.UserTopics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that add names and media topics of the user's own to those that ship. */
final class EnrichmentOptions {
  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description =
          "A name index beside those that ship, made by \"newswire gazetteer build\"; may be"
              + " repeated.")
  private List<Path> gazetteers = new ArrayList<>();

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description = "Media topics of your own beside the vocabulary: names and terms, as JSON.")
  private @Nullable Path topics;

  /** Loads the models; takes a moment. */
  EnrichmentChain load() throws IOException {
    return Enrichments.with(gazetteers, topics == null ? null : UserTopics.read(topics));
  }
}
