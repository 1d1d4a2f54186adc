package newswire.enrich.entities;

import java.util.List;
import newswire.contract.Entity.LinkStatus;
import org.jspecify.annotations.Nullable;

/**
 * What linking decided for one group of mentions.
 *
 * @param bearer the entity, null unless linked
 * @param confidence 0 to 100
 * @param candidates whom it may mean, most likely first; empty unless it is left open
 */
record Link(
    LinkStatus status, @Nullable Bearer bearer, int confidence, List<Candidate> candidates) {
  static final Link UNKNOWN = new Link(LinkStatus.UNKNOWN, null, 0, List.of());

  /**
   * Whom a name may mean.
   *
   * @param confidence that it does, 0 to 100
   */
  record Candidate(Bearer bearer, int confidence) {}

  static Link ambiguous(int confidence) {
    return new Link(LinkStatus.AMBIGUOUS, null, confidence, List.of());
  }

  /** A link left open; that nobody fits well is told by candidates that are few or none. */
  static Link among(List<Candidate> candidates) {
    int confidence = candidates.isEmpty() ? 0 : candidates.get(0).confidence();
    return new Link(LinkStatus.AMBIGUOUS, null, confidence, candidates);
  }

  static Link to(Bearer bearer, int confidence) {
    return new Link(LinkStatus.LINKED, bearer, confidence, List.of());
  }
}
