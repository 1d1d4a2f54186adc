package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.contract.Entity;
import newswire.contract.LinkCandidate;
import newswire.contract.Mention;
import newswire.contract.TextField;
import org.jspecify.annotations.Nullable;

/** Turns groups of mentions into the entities of the record. Stateless and thread-safe. */
final class EntityWriter {
  /** Of most labels that stand for all languages. */
  private static final String LANGUAGE_OF_LABELS = "en";

  private static final int LEAST_UNLINKED = 60;
  private static final int LONGEST_ACRONYM = 5;

  /** Languages in which a name as written may be in another case than the one it is known by. */
  private static final Set<String> INFLECTING =
      Set.of("ru", "uk", "be", "pl", "cs", "sk", "sl", "hr", "sr", "bg", "lt", "lv", "et", "fi");

  List<Entity> write(Reading reading, List<Group> groups) {
    int most = groups.stream().mapToInt(group -> group.spans.size()).max().orElse(1);
    List<Entity> entities = new ArrayList<>();
    for (Group group : groups) {
      Entity.@Nullable Type type = type(group);
      if (type != null && (group.link.bearer() != null || isSure(reading, group, type))) {
        entities.add(entity(reading, group, type, most));
      }
    }
    entities.sort(
        Comparator.comparingInt(Entity::relevance)
            .reversed()
            .thenComparing(entity -> entity.mentions().get(0).field())
            .thenComparingInt(entity -> entity.mentions().get(0).start()));
    List<Entity> numbered = new ArrayList<>(entities.size());
    for (Entity entity : entities) {
      numbered.add(entity.withId("e" + (numbered.size() + 1)));
    }
    return numbered;
  }

  /** Whether a name that nobody knows is one: not a word that is a sentence by itself. */
  private static boolean isSure(Reading reading, Group group, Entity.Type type) {
    if (type == Entity.Type.OTHER || group.certainty() < LEAST_UNLINKED) {
      return false;
    }
    Span span = group.spans.get(0);
    WordScan words = reading.words(span.field());
    boolean sentence =
        span.words() == 1
            && !NamePatterns.isQuoted(reading, span.field(), span.start())
            && words.has(span.firstWord(), WordScan.SENTENCE_START)
            && (span.endWord() == words.count
                || words.has(span.endWord(), WordScan.SENTENCE_START));
    return group.spans.size() > 1 || !sentence;
  }

  /** What the entity is: as linked, else as seen; null where nobody knows. */
  private static Entity.@Nullable Type type(Group group) {
    @Nullable Bearer bearer = group.link.bearer();
    return bearer == null ? group.seenAs() : bearer.type();
  }

  private static Entity entity(Reading reading, Group group, Entity.Type type, int most) {
    List<Mention> mentions = mentions(reading, group, type);
    boolean inHeadline = mentions.get(0).field() == TextField.HEADLINE;
    @Nullable Bearer bearer = group.link.bearer();
    int confidence = bearer == null ? Math.min(80, group.certainty()) : group.link.confidence();
    return new Entity(
        "",
        type,
        name(reading, group, mentions),
        bearer == null ? null : WikidataId.uri(bearer.id()),
        group.link.status(),
        confidence,
        relevance(mentions, inHeadline, most, reading),
        mentions.size(),
        inHeadline,
        mentions,
        candidates(reading, group));
  }

  private static List<LinkCandidate> candidates(Reading reading, Group group) {
    int language = Math.max(0, Languages.index(reading.language()));
    return group.link.candidates().stream()
        .map(
            candidate ->
                new LinkCandidate(
                    WikidataId.uri(candidate.bearer().id()),
                    candidate.bearer().label(language),
                    candidate.confidence()))
        .toList();
  }

  private static List<Mention> mentions(Reading reading, Group group, Entity.Type type) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < group.spans.size(); i++) {
      Span span = group.spans.get(i);
      String exact = reading.exact(span.field(), span.start(), span.end());
      Mention.Form form = group.forms.get(i);
      boolean surname = form == Mention.Form.SURNAME && type != Entity.Type.PERSON;
      mentions.add(
          new Mention(
              span.field(), span.start(), span.end(), exact, surname ? Mention.Form.NAME : form));
    }
    mentions.sort(Comparator.comparing(Mention::field).thenComparingInt(Mention::start));
    return mentions;
  }

  /**
   * The label in the article's language, else the fullest way the article writes it. A body named
   * by its acronym alone keeps that rather than a label in another language.
   */
  private static String name(Reading reading, Group group, List<Mention> mentions) {
    String written = written(mentions);
    @Nullable Bearer bearer = group.link.bearer();
    if (bearer == null) {
      return Nominatives.of(reading, group, written);
    }
    int language = Languages.index(reading.language());
    boolean own = language > 0 && bearer.index().entities.hasLabel(bearer.entity(), language);
    boolean full = mentions.stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
    boolean asWritten =
        bearer.type() == Entity.Type.PERSON && !INFLECTING.contains(reading.language());
    boolean shouting =
        written.length() > LONGEST_ACRONYM
            && written.equals(upper(written))
            && NameFilter.hasCapital(written);
    boolean acronym = mentions.stream().allMatch(mention -> mention.form() == Mention.Form.ACRONYM);
    if (acronym && !own && !reading.language().equals(LANGUAGE_OF_LABELS)) {
      return written;
    }
    if (!full || shouting) {
      return bearer.label(language);
    }
    return asWritten || !own || isFuller(written, bearer, language)
        ? Nominatives.of(reading, group, written)
        : bearer.label(language);
  }

  /** Whether the article's name says more than a label that is part of it. */
  private static boolean isFuller(String written, Bearer bearer, int language) {
    String label = Folding.key(bearer.label(language));
    return bearer.entityClass() != EntityClass.COUNTRY
        && !label.equals(Folding.key(written))
        && (" " + Folding.key(written) + " ").contains(" " + label + " ");
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** The name most often written in full, the first of them where several are. */
  private static String written(List<Mention> mentions) {
    boolean full = mentions.stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
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

  /** Half by how often it is named, the rest by standing in the headline and standing early. */
  private static int relevance(
      List<Mention> mentions, boolean inHeadline, int most, Reading reading) {
    Mention first = mentions.get(0);
    int length = Math.max(1, reading.text(TextField.BODY).tokens().text().length());
    int early = inHeadline ? 20 : 20 - 20 * first.start() / length;
    return 50 * mentions.size() / Math.max(1, most) + (inHeadline ? 30 : 10) + early;
  }
}
