package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import newswire.contract.Mention.Form;
import org.jspecify.annotations.Nullable;

/**
 * Brings the mentions of one entity together: same name, family name of a person named in full,
 * acronym, same Wikidata entity. One article at a time.
 */
final class Grouping {
  private static final int REPEATED = 70;
  private static final int WELL_KNOWN_PLACE = 90;
  private static final int WELL_KNOWN = 140;

  /** Larger maps are not kept for the next article: emptying them takes time with each. */
  private static final int MANY = 4_000;

  private final Reading reading;
  private final PersonParts parts;
  private final Acronyms acronyms;
  private Map<String, Group> groups = new LinkedHashMap<>();
  private Map<String, Group> bySurname = new LinkedHashMap<>();
  private Map<String, Entity.Type> repeatable = new LinkedHashMap<>();

  Grouping(Reading reading) {
    this.reading = reading;
    this.acronyms = new Acronyms(reading);
    this.parts = new PersonParts(reading);
  }

  /** Begins another article. */
  void clear() {
    groups = emptied(groups);
    bySurname = emptied(bySurname);
    repeatable = emptied(repeatable);
    acronyms.clear();
    parts.clear();
  }

  /** An empty map with the room of the former one, unless emptying it would take long. */
  private static <V> Map<String, V> emptied(Map<String, V> map) {
    if (map.size() > MANY) {
      return new LinkedHashMap<>();
    }
    map.clear();
    return map;
  }

  /** Learns who is named in full and what may be repeated; before anything is grouped. */
  void note(List<Span> spans) {
    for (Span span : spans) {
      if (span.words() > 1) {
        noteFullName(span);
      } else if (span.type() != null) {
        repeatable.putIfAbsent(span.key(), span.type());
      }
    }
    bySurname.keySet().forEach(surname -> repeatable.putIfAbsent(surname, Entity.Type.PERSON));
  }

  /** Groups by name within the article; linking comes after. */
  List<Group> group(List<Span> spans) {
    for (Span span : spans) {
      groupOf(span).add(span, form(span));
    }
    return new ArrayList<>(groups.values());
  }

  /** One group for all groups that are firmly linked to the same entity. */
  static List<Group> merge(List<Group> groups) {
    Map<Integer, Group> linked = new HashMap<>();
    List<Group> merged = new ArrayList<>(groups.size());
    for (Group group : groups) {
      @Nullable Bearer bearer = group.link.bearer();
      @Nullable Group first =
          bearer == null || !group.firm ? null : linked.putIfAbsent(bearer.id(), group);
      if (first == null) {
        merged.add(group);
      } else {
        first.spans.addAll(group.spans);
        first.forms.addAll(group.forms);
      }
    }
    return merged;
  }

  private void noteFullName(Span span) {
    Group group = groups.computeIfAbsent(span.key(), Group::new);
    if (isPerson(span)) {
      parts.note(span.key(), group);
      @Nullable String surname =
          PersonNames.surname(reading.exact(span.field(), span.start(), span.end()));
      if (surname != null) {
        String key = reading.folded(surname);
        bySurname.putIfAbsent(key, group);
        reading
            .lemmas(key.substring(key.lastIndexOf(' ') + 1))
            .forEach(lemma -> bySurname.putIfAbsent(lemma, group));
      }
    }
    acronyms.note(span, group);
  }

  private boolean isPerson(Span span) {
    if (span.type() != null) {
      return span.type() == Entity.Type.PERSON;
    }
    List<Bearer> bearers = reading.bearers(span.field(), span.firstWord(), span.endWord());
    return !bearers.isEmpty() && mostProminent(bearers).type() == Entity.Type.PERSON;
  }

  private static Bearer mostProminent(List<Bearer> bearers) {
    Bearer best = bearers.get(0);
    for (int i = 1; i < bearers.size(); i++) {
      Bearer bearer = bearers.get(i);
      if (bearer.prominence() > best.prominence()) {
        best = bearer;
      }
    }
    return best;
  }

  private Group groupOf(Span span) {
    @Nullable Group named = groups.get(span.key());
    if (named != null) {
      return named;
    }
    @Nullable Group acronym = acronyms.meant(span);
    if (acronym != null) {
      return acronym;
    }
    @Nullable Group whole = bySurname.get(span.key());
    if (whole != null && mayBePerson(span)) {
      return whole;
    }
    if (span.words() == 1 && reading.hasForms()) {
      for (String lemma : reading.lemmas(span.key())) {
        @Nullable Group person = bySurname.get(lemma);
        if (person != null && mayBePerson(span)) {
          return person;
        }
      }
    }
    @Nullable Group byPart = parts.meant(span);
    return byPart != null ? byPart : groups.computeIfAbsent(baseForm(span), Group::new);
  }

  /** The key of a place or organisation that the article also names in its base form. */
  private String baseForm(Span span) {
    if (span.words() == 1 && isThing(span.type()) && reading.hasForms()) {
      for (String lemma : reading.lemmas(span.key())) {
        if (!lemma.equals(span.key()) && repeatable.get(lemma) == span.type()) {
          return lemma;
        }
      }
    }
    return span.key();
  }

  /** Given names of women and men may look like forms of each other. */
  private static boolean isThing(Entity.@Nullable Type type) {
    return type == Entity.Type.PLACE || type == Entity.Type.ORGANISATION;
  }

  /** A tagger errs on lone family names; only a well-known place or organisation is another. */
  private boolean mayBePerson(Span span) {
    return span.type() == null || span.type() == Entity.Type.PERSON || !isWellKnown(span);
  }

  private boolean isWellKnown(Span span) {
    for (Bearer bearer : reading.bearers(span.field(), span.firstWord(), span.endWord())) {
      if (bearer.type() == span.type() && bearer.prominence() >= wellKnown(bearer)) {
        return true;
      }
    }
    return false;
  }

  private static int wellKnown(Bearer bearer) {
    return bearer.type() == Entity.Type.PLACE ? WELL_KNOWN_PLACE : WELL_KNOWN;
  }

  private Form form(Span span) {
    if (span.words() == 1) {
      if (acronyms.isAllCapitals(span) && span.end() - span.start() <= 6) {
        return Form.ACRONYM;
      }
      if (isSurnameForm(span)) {
        return Form.SURNAME;
      }
      if (parts.meant(span) != null) {
        return Form.SHORT;
      }
      if (isBareSurname(span)) {
        return Form.SURNAME;
      }
    } else if (bySurname.containsKey(span.key())) {
      return Form.SURNAME;
    }
    return Form.NAME;
  }

  private boolean isSurnameForm(Span span) {
    List<String> lemmas = reading.lemmas(span.key());
    for (int i = 0; i < lemmas.size(); i++) {
      if (bySurname.containsKey(lemmas.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBareSurname(Span span) {
    List<Bearer> bearers = reading.bearers(span.field(), span.firstWord(), span.endWord());
    return !bearers.isEmpty() && mostProminent(bearers).has(Posting.SURNAME);
  }

  /** Single words that repeat a name found elsewhere, or the family name of a person found. */
  void addRepeated(SpanList found) {
    WordScan words = reading.words(found.field());
    for (int word = 0; word < words.count && !repeatable.isEmpty(); word++) {
      boolean capital =
          (words.flags[word] & (WordScan.UPPER_FIRST | WordScan.EXCLUDED)) == WordScan.UPPER_FIRST;
      if (capital && found.isFree(word, word + 1)) {
        Entity.@Nullable Type type = repeatable.get(reading.key(found.field(), word, word + 1));
        boolean ordinary =
            words.has(word, WordScan.SENTENCE_START) && reading.isCommon(found.field(), word);
        if (type != null && !ordinary) {
          found.add(word, word + 1, type, REPEATED);
        }
      }
    }
  }
}
