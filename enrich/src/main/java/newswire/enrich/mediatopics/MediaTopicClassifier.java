package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswire.contract.MediaTopic;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Tells from the words of an article which media topics it is about. Immutable and thread-safe:
 * buffers are confined to threads.
 */
public final class MediaTopicClassifier {
  private static final String METHOD = "linear-1";

  /** What has to be said of a top topic before it is named, however it compares with others. */
  private static final float TOP_SCORE = 4.5f;

  /** Share of the strongest top topic's score that another top topic needs. */
  private static final float TOP_SHARE = 0.4f;

  /** How far behind the strongest a top topic may be. */
  private static final float TOP_DISTANCE = 3;

  /**
   * What has to be said of a finer topic: more than of a top topic, as a wrong one misleads more.
   */
  private static final float NARROWER_SCORE = 6;

  private static final float NARROWER_SHARE = 0.3f;

  /** Share of the strongest top topic's score that a top topic needs for finer ones to be named. */
  private static final float NARROWED_SHARE = 0.6f;

  /** A score at which an article is about a topic as much as can be. */
  private static final float FULL_SCORE = 25;

  private static final int MAX_TOPICS = 12;

  private final Vocabulary vocabulary;
  private final TopLogits logits;
  private final EvidencePicker evidence;
  private final Tokenizer tokenizer = new Tokenizer();
  private final ThreadLocal<Workspace> workspaces;

  private MediaTopicClassifier(
      Vocabulary vocabulary, Terms terms, Map<String, WordModel> wordModels) {
    this.vocabulary = vocabulary;
    this.logits = new TopLogits(vocabulary, terms, wordModels);
    this.evidence = new EvidencePicker(terms, vocabulary::isWithin);
    this.workspaces = ThreadLocal.withInitial(() -> new Workspace(vocabulary, terms));
  }

  /** Reads vocabulary, terms and models. */
  public static MediaTopicClassifier load() {
    Vocabulary vocabulary = Vocabulary.load();
    return new MediaTopicClassifier(vocabulary, Terms.load(vocabulary), WordModel.load());
  }

  /** Method and vocabulary, {@code linear-1 medtop-2025-10-09}. */
  public String version() {
    return METHOD + " medtop-" + vocabulary.version();
  }

  /**
   * The topics of an article, most relevant first; empty if the language is not known here.
   *
   * @param language BCP 47 tag
   */
  public Optional<List<MediaTopic>> classify(String language, String headline, String body) {
    Workspace workspace = workspaces.get();
    tokenizer.tokenize(headline, workspace.headline);
    tokenizer.tokenize(body, workspace.body);
    return classify(language, workspace.headline, workspace.body);
  }

  /** The same, of text that has its tokens already. */
  public Optional<List<MediaTopic>> classify(String language, Tokens headline, Tokens body) {
    Workspace workspace = workspaces.get();
    if (!weigh(language, headline, body, workspace)) {
      return Optional.empty();
    }
    return Optional.of(topics(language, headline, body, workspace));
  }

  /**
   * How strongly the article speaks for each of the 17 top topics, in the order of their codes;
   * empty if the language is not known here. Comparable within one article.
   */
  public Optional<float[]> topScores(String language, String headline, String body) {
    Workspace workspace = workspaces.get();
    tokenizer.tokenize(headline, workspace.headline);
    tokenizer.tokenize(body, workspace.body);
    return weigh(language, workspace.headline, workspace.body, workspace)
        ? Optional.of(workspace.logits.clone())
        : Optional.empty();
  }

  private boolean weigh(String language, Tokens headline, Tokens body, Workspace workspace) {
    if (!workspace.features.extract(language, headline, body)) {
      return false;
    }
    logits.compute(language, workspace.features, workspace.logits);
    workspace.scores.score(workspace.features.hits(), headline.size() + body.size());
    return true;
  }

  private List<MediaTopic> topics(
      String language, Tokens headline, Tokens body, Workspace workspace) {
    boolean[] named = new boolean[vocabulary.size()];
    Strongest strongest = strongest(workspace);
    List<MediaTopic> topics = new ArrayList<>();
    for (int topic = 0; topic < vocabulary.size(); topic++) {
      named[topic] = isNamed(topic, named, workspace, strongest);
      if (named[topic]) {
        Vocabulary.Topic concept = vocabulary.topic(topic);
        topics.add(
            new MediaTopic(
                concept.uri(),
                concept.code(),
                concept.label(language),
                confidence(topic, workspace, strongest),
                relevance(topic, workspace, strongest),
                METHOD,
                evidence.pick(topic, workspace.features.hits(), headline, body)));
      }
    }
    topics.sort(
        Comparator.comparingInt(MediaTopic::relevance).reversed().thenComparing(MediaTopic::code));
    return topics.size() > MAX_TOPICS ? topics.subList(0, MAX_TOPICS) : topics;
  }

  /** The highest score and the highest logit of a top topic. */
  private record Strongest(float score, float logit) {}

  private Strongest strongest(Workspace workspace) {
    float score = 0;
    float logit = Float.NEGATIVE_INFINITY;
    for (int top = 0; top < TopLogits.TOPS; top++) {
      score = Math.max(score, workspace.scores.score(top));
      logit = Math.max(logit, workspace.logits[top]);
    }
    return new Strongest(score, logit);
  }

  private boolean isNamed(int topic, boolean[] named, Workspace workspace, Strongest strongest) {
    int broader = vocabulary.topic(topic).broader();
    float score = workspace.scores.score(topic);
    if (broader < 0) {
      float distance = strongest.logit() - workspace.logits[topic];
      return score >= TOP_SCORE
          && (distance == 0 || score >= TOP_SHARE * strongest.score())
          && distance <= TOP_DISTANCE;
    }
    float topScore = workspace.scores.score(vocabulary.top(topic));
    return named[broader]
        && topScore >= NARROWED_SHARE * strongest.score()
        && score >= NARROWER_SCORE
        && score >= NARROWER_SHARE * topScore;
  }

  private int relevance(int topic, Workspace workspace, Strongest strongest) {
    float full = Math.max(FULL_SCORE, strongest.score());
    return Math.min(100, Math.round(100 * workspace.scores.score(topic) / full));
  }

  /**
   * How sure: the more is said, and the nearer the top topic is to the strongest, the surer. Set by
   * hand: it orders the tags, and is not a measured share of right ones.
   */
  private int confidence(int topic, Workspace workspace, Strongest strongest) {
    double said = 1 - Math.exp(-workspace.scores.score(topic) / 5);
    double distance = strongest.logit() - workspace.logits[vocabulary.top(topic)];
    return (int) Math.round(95 * said * Math.exp(-distance / 5));
  }

  /** Buffers of one thread. */
  private static final class Workspace {
    final Tokens headline = new Tokens();
    final Tokens body = new Tokens();
    final TopicFeatures features;
    final TopicScores scores;
    final float[] logits = new float[TopLogits.TOPS];

    Workspace(Vocabulary vocabulary, Terms terms) {
      this.features = new TopicFeatures(terms);
      this.scores = new TopicScores(vocabulary, terms);
    }
  }
}
