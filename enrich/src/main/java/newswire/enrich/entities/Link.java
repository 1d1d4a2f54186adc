package newswire.enrich.entities;

import newswire.contract.Entity.LinkStatus;
import org.jspecify.annotations.Nullable;

/**
 * What linking decided for one group of mentions.
 *
 * @param bearer the entity, null unless linked
 * @param confidence 0 to 100
 */
record Link(LinkStatus status, @Nullable Bearer bearer, int confidence) {
  static final Link UNKNOWN = new Link(LinkStatus.UNKNOWN, null, 0);

  static Link ambiguous(int confidence) {
    return new Link(LinkStatus.AMBIGUOUS, null, confidence);
  }

  static Link to(Bearer bearer, int confidence) {
    return new Link(LinkStatus.LINKED, bearer, confidence);
  }
}
