package newswire.enrich.entities;

import java.util.List;
import newswire.contract.Entity;

/**
 * One entity of one index that bears a name found in the text.
 *
 * @param index the index that knows it
 * @param entity its number there
 * @param posting how the name stands to it, see {@link Posting}
 * @param languages in which it bears the name, bits of {@link Languages}
 */
record Bearer(NameIndex index, int entity, int posting, int languages) {

  /** Whether one of them is of a type. */
  static boolean anyOf(List<Bearer> bearers, Entity.Type type) {
    for (Bearer bearer : bearers) {
      if (bearer.type() == type) {
        return true;
      }
    }
    return false;
  }

  /** Whether there are any, and all are of a type. */
  static boolean allOf(List<Bearer> bearers, Entity.Type type) {
    for (Bearer bearer : bearers) {
      if (bearer.type() != type) {
        return false;
      }
    }
    return !bearers.isEmpty();
  }

  int id() {
    return index.entities.id(entity);
  }

  Entity.Type type() {
    return index.entities.type(entity);
  }

  EntityClass entityClass() {
    return index.entities.entityClass(entity);
  }

  int prominence() {
    return index.entities.prominence(entity);
  }

  short country() {
    return index.entities.country(entity);
  }

  /** Whether both are units of one place, as a city and its province, as far as the index knows. */
  boolean isSamePlace(Bearer other) {
    return type() == Entity.Type.PLACE
        && other.type() == Entity.Type.PLACE
        && country() != CountryCodes.UNKNOWN
        && country() == other.country()
        && !Choice.hasManyNamesakes(this);
  }

  /** Whether it is called so in a language, or the source does not say in which. */
  boolean isSpoken(int languageBit) {
    return languageBit == Languages.ANY || (languages & (languageBit | Languages.ANY)) != 0;
  }

  boolean has(int flag) {
    return Posting.has(posting, flag);
  }
}
