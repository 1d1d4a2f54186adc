package newswire.enrich.entities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.contract.Entity;
import newswire.contract.Mention;
import org.jspecify.annotations.Nullable;

/**
 * By which name the record calls an entity: the label in the article's language, else the fullest
 * way the article writes it. A body named by its acronym alone keeps that rather than a label in
 * another language. Belongs to one {@link Reading}.
 */
final class EntityNaming {
  /** Of most labels that stand for all languages. */
  private static final String LANGUAGE_OF_LABELS = "en";

  private static final int LONGEST_ACRONYM = 5;

  /** Languages in which a name as written may be in another case than the one it is known by. */
  private static final Set<String> INFLECTING =
      Set.of(
          "ru", "uk", "be", "pl", "cs", "sk", "sl", "hr", "sr", "sr-Latn", "bs", "bg", "lt", "lv",
          "et", "fi", "hu", "el");

  private final Reading reading;

  EntityNaming(Reading reading) {
    this.reading = reading;
  }

  /**
   * The name of a group.
   *
   * @param mentions its mentions, in their order
   */
  String name(Group group, List<Mention> mentions) {
    boolean full = isNamed(mentions);
    String written = written(mentions, full);
    @Nullable Bearer bearer = group.link.bearer();
    if (bearer == null) {
      return Nominatives.of(reading, group, written);
    }
    int language = reading.languageIndex();
    boolean own = language > 0 && bearer.index().entities.hasLabel(bearer.entity(), language);
    if (!own
        && !reading.language().equals(LANGUAGE_OF_LABELS)
        && areAll(mentions, Mention.Form.ACRONYM)) {
      return written;
    }
    if (!full || isShouting(written)) {
      return reading.label(bearer, language);
    }
    boolean asWritten =
        bearer.type() == Entity.Type.PERSON && !INFLECTING.contains(reading.language());
    boolean badLabel = !own || isShouting(reading.label(bearer, language));
    return asWritten || badLabel || isFuller(written, bearer, language)
        ? Nominatives.of(reading, group, written)
        : reading.label(bearer, language);
  }

  /** Whether a mention is more than a family name or an acronym. */
  private static boolean isNamed(List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.form() == Mention.Form.NAME) {
        return true;
      }
    }
    return false;
  }

  private static boolean areAll(List<Mention> mentions, Mention.Form form) {
    for (Mention mention : mentions) {
      if (mention.form() != form) {
        return false;
      }
    }
    return true;
  }

  /** The name most often written, the first of them where several are. */
  private static String written(List<Mention> mentions, boolean full) {
    @Nullable String only = null;
    for (Mention mention : mentions) {
      if (!full || mention.form() == Mention.Form.NAME) {
        if (only != null && !only.equals(mention.exact())) {
          return mostOften(mentions, full);
        }
        only = mention.exact();
      }
    }
    return only == null ? mentions.get(0).exact() : only;
  }

  private static String mostOften(List<Mention> mentions, boolean full) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (!full || mention.form() == Mention.Form.NAME) {
        counts.merge(mention.exact(), 1, Integer::sum);
      }
    }
    String best = mentions.get(0).exact();
    int most = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        most = count.getValue();
        best = count.getKey();
      }
    }
    return best;
  }

  /** Whether a name is all in capitals and too long for an acronym. */
  static boolean isShouting(String written) {
    if (written.length() <= LONGEST_ACRONYM || !NameFilter.hasCapital(written)) {
      return false;
    }
    for (int i = 0; i < written.length(); i++) {
      if (Character.toUpperCase(written.charAt(i)) != written.charAt(i)) {
        return false;
      }
    }
    return written.equals(written.toUpperCase(Locale.ROOT));
  }

  /** Whether the article's name says more than a label that is part of it. */
  private boolean isFuller(String written, Bearer bearer, int language) {
    if (bearer.entityClass() == EntityClass.COUNTRY) {
      return false;
    }
    String label = reading.folded(reading.label(bearer, language));
    String name = reading.folded(written);
    return !label.isEmpty() && name.length() > label.length() && holdsWords(name, label);
  }

  /** Whether words stand in a name, whole. */
  private static boolean holdsWords(String name, String words) {
    for (int at = name.indexOf(words); at >= 0; at = name.indexOf(words, at + 1)) {
      int end = at + words.length();
      if ((at == 0 || name.charAt(at - 1) == ' ')
          && (end == name.length() || name.charAt(end) == ' ')) {
        return true;
      }
    }
    return false;
  }
}
