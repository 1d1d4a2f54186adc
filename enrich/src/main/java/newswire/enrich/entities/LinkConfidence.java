package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/**
 * How likely a link is right, by a logistic regression over {@link LinkFeatures}, and which links
 * are too doubtful to be made. Weights were fitted by {@link LinkTraining}. Immutable and
 * thread-safe.
 */
final class LinkConfidence {
  /** Links less likely than this are left open: an uncertain link does more harm than none. */
  static final double LEAST = 0.74;

  /** Whatever is at least so likely says what kind of thing a name is that nothing else tells. */
  private static final double LEAST_ASSUMED = 0.3;

  /** Candidates less likely than this, in percent, help nobody. */
  private static final int LEAST_OF_CANDIDATE = 5;

  /** How much less likely a bearer is whose kind is not what the text shows. */
  private static final double MISFIT = 0.5;

  /** So many choices of a kind are weighed. */
  private static final int MOST_WEIGHED = 6;

  private static final int HIGHEST = 99;

  private static final Comparator<Link.Candidate> MOST_LIKELY =
      Comparator.comparingInt(Link.Candidate::confidence).reversed();

  private final double[] weights;

  private LinkConfidence(double[] weights) {
    this.weights = weights;
  }

  /** All weights 0: for fitting them. */
  static LinkConfidence unfitted() {
    return new LinkConfidence(new double[LinkFeature.names().size()]);
  }

  static LinkConfidence load() {
    List<String> names = LinkFeature.names();
    double[] weights = new double[names.size()];
    for (String[] row : Tables.rows("link-weights.tsv")) {
      int feature = names.indexOf(row[0]);
      if (feature < 0) {
        throw new IllegalStateException("link-weights.tsv names no feature: " + row[0]);
      }
      weights[feature] = Double.parseDouble(row[1]);
    }
    return new LinkConfidence(weights);
  }

  /**
   * Gives each link its confidence, and takes back those that are in doubt: they become candidates.
   */
  void apply(LinkFeatures features, List<Group> groups) {
    Sum sum = new Sum();
    for (Group group : groups) {
      @Nullable Bearer bearer = group.link.bearer();
      if (bearer != null) {
        double likely = sum.probability(features, group, group.choices.get(0));
        if (likely >= LEAST || !features.isShipped(bearer)) {
          group.firm = true;
          group.link = Link.to(bearer, percent(likely));
          continue;
        }
        group.assumed = likely >= LEAST_ASSUMED ? bearer.type() : null;
      }
      if (!group.choices.isEmpty() || !group.misfits.isEmpty()) {
        group.link = Link.among(candidates(features, group, sum));
      }
    }
  }

  /** Whom a name may mean, as percentages that do not exceed 100 together. */
  private List<Link.Candidate> candidates(LinkFeatures features, Group group, Sum of) {
    List<Choice> choices = weighed(group);
    double[] likely = new double[choices.size()];
    double sum = 0;
    for (int i = 0; i < likely.length; i++) {
      double factor = i < likely.length - misfits(group) ? 1 : MISFIT;
      likely[i] = factor * of.probability(features, group, choices.get(i));
      sum += likely[i];
    }
    List<Link.Candidate> candidates = new ArrayList<>(likely.length);
    for (int i = 0; i < likely.length; i++) {
      int confidence = percent(likely[i] / Math.max(1, sum));
      if (confidence >= LEAST_OF_CANDIDATE) {
        candidates.add(new Link.Candidate(choices.get(i).bearer(), confidence));
      }
    }
    candidates.sort(MOST_LIKELY);
    int most = Math.min(Entity.MOST_CANDIDATES, candidates.size());
    return List.copyOf(candidates.subList(0, most));
  }

  /** The best choices of either kind; a name such as {@code Smith} has hundreds. */
  private static List<Choice> weighed(Group group) {
    int fit = Math.min(MOST_WEIGHED, group.choices.size());
    List<Choice> choices = new ArrayList<>(group.choices.subList(0, fit));
    choices.addAll(group.misfits.subList(0, misfits(group)));
    return choices;
  }

  private static int misfits(Group group) {
    return Math.min(MOST_WEIGHED, group.misfits.size());
  }

  private static int percent(double likely) {
    return (int) Math.min(HIGHEST, Math.round(100 * likely));
  }

  /** Adds up what speaks for and against one link after the other. */
  private final class Sum implements LinkFeatures.Target {
    private double sum;

    double probability(LinkFeatures features, Group group, Choice choice) {
      sum = 0;
      features.tell(group, choice, this);
      return 1 / (1 + Math.exp(-sum));
    }

    @Override
    public void add(int feature, double value) {
      sum += weights[feature] * value;
    }
  }
}
