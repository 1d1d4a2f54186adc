package newswire.enrich.entities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely a link is right, by a logistic regression over {@link LinkFeatures}, and which links
 * are too doubtful to be made. Weights were fitted by {@link LinkTraining}. Immutable and
 * thread-safe.
 */
final class LinkConfidence {
  /** Links less likely than this are left open: an uncertain link does more harm than none. */
  static final double LEAST = 0.68;

  private static final int HIGHEST = 99;

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

  /** Gives each link its confidence and takes back those that are in doubt. */
  void apply(LinkFeatures features, List<Group> groups) {
    for (Group group : groups) {
      @Nullable Bearer bearer = group.link.bearer();
      if (bearer != null) {
        double likely = probability(features, group, bearer);
        int confidence = (int) Math.min(HIGHEST, Math.round(100 * likely));
        if (likely >= LEAST || !features.isShipped(bearer)) {
          group.link = Link.to(bearer, confidence);
        } else {
          group.assumed = bearer.type();
          group.link = Link.ambiguous(confidence);
        }
      }
    }
  }

  private double probability(LinkFeatures features, Group group, Bearer bearer) {
    double[] sum = new double[1];
    features.tell(group, bearer, (feature, value) -> sum[0] += weights[feature] * value);
    return 1 / (1 + Math.exp(-sum[0]));
  }
}
