package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.contract.MediaTopic;
import newswire.enrich.Draft;
import newswire.enrich.Enrichment;
import newswire.enrich.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The step that tells what an article is about: in IPTC Media Topics, and in topics of the user's
 * own. Thread-safe.
 */
public final class MediaTopicEnrichment implements Enrichment {
  private final MediaTopicClassifier classifier;
  private final @Nullable UserTopics userTopics;

  public MediaTopicEnrichment(MediaTopicClassifier classifier) {
    this(classifier, null);
  }

  /**
   * @param userTopics run beside the vocabulary, in every language, if given
   */
  public MediaTopicEnrichment(MediaTopicClassifier classifier, @Nullable UserTopics userTopics) {
    this.classifier = classifier;
    this.userTopics = userTopics;
  }

  @Override
  public String step() {
    return "mediatopics";
  }

  @Override
  public String version() {
    return userTopics == null
        ? classifier.version()
        : classifier.version() + " " + userTopics.version();
  }

  @Override
  public Findings enrich(Draft draft) {
    Optional<List<MediaTopic>> found =
        classifier.classify(
            draft.language(),
            draft.headlineTokens(),
            draft.articleTokens(),
            draft.entities().orElse(List.of()));
    if (userTopics == null) {
      return found
          .<Findings>map(Findings.MediaTopics::new)
          .orElse(Findings.Skipped.UNSUPPORTED_LANGUAGE);
    }
    List<MediaTopic> topics = new ArrayList<>(found.orElse(List.of()));
    topics.addAll(
        userTopics.classify(draft.language(), draft.headlineTokens(), draft.articleTokens()));
    return new Findings.MediaTopics(topics);
  }
}
