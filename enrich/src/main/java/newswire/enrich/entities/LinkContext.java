package newswire.enrich.entities;

import java.util.Set;
import newswire.contract.Entity;

/**
 * What an article says of the countries of a name.
 *
 * @param countries how many names of each country are linked
 * @param stated the countries that may be meant where one follows, as in {@code Paris, Texas}
 */
record LinkContext(CountryCounts countries, Set<Short> stated) {

  boolean isStated(Bearer bearer) {
    return !stated.isEmpty() && stated.contains(bearer.country());
  }

  /** Whether a place can lie where the text says. */
  boolean allows(Bearer bearer) {
    return stated.isEmpty()
        || bearer.type() != Entity.Type.PLACE
        || bearer.entityClass() == EntityClass.COUNTRY
        || bearer.country() == CountryCodes.UNKNOWN
        || stated.contains(bearer.country());
  }
}
