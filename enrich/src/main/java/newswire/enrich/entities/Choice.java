package newswire.enrich.entities;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import newswire.contract.Entity;

/**
 * Whom a name may mean, and how well it fits.
 *
 * @param score see {@link Linker}
 */
record Choice(Bearer bearer, int score) {
  /** In North America many towns bear the same name. */
  private static final Set<Short> MANY_NAMESAKES =
      Set.of(CountryCodes.pack("US"), CountryCodes.pack("CA"));

  /** Best first; of equals what Wikidata has known for longest, which is the better known. */
  static final Comparator<Choice> ORDER =
      Comparator.comparingInt(Choice::score)
          .reversed()
          .thenComparingInt(choice -> choice.bearer().id());

  /** By how much it exceeds all others that are not merely another unit of the same place. */
  int lead(List<Choice> choices) {
    int rival = 0;
    for (int i = 0; i < choices.size(); i++) {
      Choice other = choices.get(i);
      if (other.bearer.id() != bearer.id() && !isSamePlace(other)) {
        rival = Math.max(rival, other.score);
      }
    }
    return score - rival;
  }

  /** A city and its lesser district or province, a country and its capital. */
  private boolean isSamePlace(Choice other) {
    return ORDER.compare(this, other) < 0 && bearer.isSamePlace(other.bearer);
  }

  /** Whether towns in its country often bear the same name. */
  static boolean hasManyNamesakes(Bearer bearer) {
    return bearer.type() == Entity.Type.PLACE && MANY_NAMESAKES.contains(bearer.country());
  }
}
