package newswire.enrich.entities;

/**
 * One bearer of one name, packed into an {@code int}: the entity's number and how the name stands
 * to it. The low 22 bits are the entity.
 */
final class Posting {
  static final int MAX_ENTITIES = 1 << 22;

  /** The first word must be capitalised in the text. */
  static final int FIRST_CAPITAL = 1 << 22;

  /** The last word must be capitalised in the text. */
  static final int LAST_CAPITAL = 1 << 23;

  /** All words must be in capitals in the text. */
  static final int ACRONYM = 1 << 24;

  /** A shortened name: acronym, code, family name. */
  static final int SHORT = 1 << 25;

  /** A person's family name alone. */
  static final int SURNAME = 1 << 26;

  /** Made by transliteration, not given by a source. */
  static final int DERIVED = 1 << 27;

  /** A label, not a mere alias. */
  static final int LABEL = 1 << 28;

  private static final int ENTITY = MAX_ENTITIES - 1;

  private Posting() {}

  static int of(int entity, int flags) {
    return entity | flags;
  }

  static int entity(int posting) {
    return posting & ENTITY;
  }

  static boolean has(int posting, int flag) {
    return (posting & flag) != 0;
  }
}
