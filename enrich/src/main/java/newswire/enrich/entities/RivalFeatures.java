package newswire.enrich.entities;

import java.util.List;
import newswire.contract.Entity;
import newswire.enrich.entities.LinkFeature.Common;
import newswire.enrich.entities.LinkFeature.Typed;

/** What others of the same name say for and against a link. For one article. */
final class RivalFeatures {
  private static final int FAR_AHEAD = 60;
  private static final int FARTHEST = 100;
  private static final int CLOSE = 20;

  /** Ahead by this much, a famous bearer is meant without a word about it. */
  private static final int OUTSTANDING = 40;

  private static final int FAMOUS_PLACE = 175;

  /** Rivals this much less known do not count. */
  private static final int NEAR = 60;

  private final Reading reading;

  RivalFeatures(Reading reading) {
    this.reading = reading;
  }

  void tell(Group group, Choice choice, LinkFeatures.Target target) {
    Bearer bearer = choice.bearer();
    int lead = choice.lead(group.choices);
    boolean outstanding = isOutstanding(group, choice);
    boolean best = !group.choices.isEmpty() && bearer.id() == group.choices.get(0).bearer().id();
    int clipped = Math.max(-FARTHEST, Math.min(FARTHEST, lead));
    LinkFeatures.add(Common.LEAD, clipped / (double) FARTHEST, target);
    LinkFeatures.add(Common.FAR_AHEAD, lead >= FAR_AHEAD, target);
    LinkFeatures.add(Common.FIRM, best && group.firm, target);
    LinkFeatures.add(Common.CLOSE, lead < CLOSE, target);
    LinkFeatures.add(Typed.OUTSTANDING, bearer.type(), outstanding ? 1 : 0, target);
    tellOthers(group, bearer, outstanding, target);
  }

  /** Whether hardly another is meant, be nothing said about it. */
  static boolean isOutstanding(Group group, Choice choice) {
    return isFamous(choice.bearer()) && choice.lead(group.choices) >= OUTSTANDING;
  }

  private static boolean isFamous(Bearer bearer) {
    int least = bearer.type() == Entity.Type.PLACE ? FAMOUS_PLACE : LinkFeatures.KNOWN;
    return bearer.prominence() >= least;
  }

  private void tellOthers(
      Group group, Bearer bearer, boolean outstanding, LinkFeatures.Target target) {
    Span span = group.fullest();
    int rivals = 0;
    int strongest = 0;
    int otherKind = 0;
    List<Bearer> bearers = reading.bearers(span.field(), span.firstWord(), span.endWord());
    for (int i = 0; i < bearers.size(); i++) {
      Bearer rival = bearers.get(i);
      boolean lesser = rival.prominence() <= bearer.prominence();
      if (rival.id() == bearer.id() || (lesser && bearer.isSamePlace(rival))) {
        continue;
      }
      if (rival.type() == bearer.type()) {
        rivals += rival.prominence() > bearer.prominence() - NEAR ? 1 : 0;
        strongest = Math.max(strongest, rival.prominence());
      } else {
        otherKind = Math.max(otherKind, rival.prominence());
      }
    }
    if (!outstanding) {
      double closeness = 1 - (bearer.prominence() - strongest) / (double) NEAR;
      LinkFeatures.add(Common.RIVALS, Math.log1p(rivals), target);
      LinkFeatures.add(Common.RIVAL, Math.max(0, closeness), target);
    }
    double excess = Math.max(0, otherKind - bearer.prominence()) / (double) NEAR;
    LinkFeatures.add(Common.OTHER_KIND, otherKind / 100.0, target);
    LinkFeatures.add(Common.OTHER_KIND_BETTER, excess, target);
  }
}
