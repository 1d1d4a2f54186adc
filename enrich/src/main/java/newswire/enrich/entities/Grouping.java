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
 * acronym given in brackets after a name or made of its capitals, same Wikidata entity. For one
 * article.
 */
final class Grouping {
  private static final int REPEATED = 70;
  private static final int WELL_KNOWN_PLACE = 90;
  private static final int WELL_KNOWN = 140;
  private static final int FEWEST_CAPITALS = 3;

  private final Reading reading;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Group> bySurname = new LinkedHashMap<>();
  private final Map<String, Group> byAcronym = new LinkedHashMap<>();
  private final Map<String, List<Group>> byCapitals = new LinkedHashMap<>();
  private final Map<String, Entity.Type> repeatable = new LinkedHashMap<>();

  Grouping(Reading reading) {
    this.reading = reading;
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
    List<Group> merged = new ArrayList<>();
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
      @Nullable String surname =
          PersonNames.surname(reading.exact(span.field(), span.start(), span.end()));
      if (surname != null) {
        String key = Folding.key(surname);
        bySurname.putIfAbsent(key, group);
        reading
            .lemmas(key.substring(key.lastIndexOf(' ') + 1))
            .forEach(lemma -> bySurname.putIfAbsent(lemma, group));
      }
    }
    noteAcronym(span, group);
    if (span.type() == Entity.Type.ORGANISATION) {
      noteCapitals(span, group);
    }
  }

  /** Remembers {@code TSE} of {@code Tribunal Superior Eleitoral}. */
  private void noteCapitals(Span span, Group group) {
    WordScan words = reading.words(span.field());
    StringBuilder capitals = new StringBuilder();
    for (int word = span.firstWord(); word < span.endWord(); word++) {
      if (words.has(word, WordScan.UPPER_FIRST)) {
        capitals.append(reading.charAt(span.field(), words.start[word]));
      }
    }
    if (capitals.length() >= FEWEST_CAPITALS) {
      List<Group> groupsOfThese =
          byCapitals.computeIfAbsent(
              Folding.key(capitals.toString()), letters -> new ArrayList<>());
      if (!groupsOfThese.contains(group)) {
        groupsOfThese.add(group);
      }
    }
  }

  /** Remembers {@code UE} of {@code Union européenne (UE)}. */
  private void noteAcronym(Span span, Group group) {
    WordScan words = reading.words(span.field());
    int next = span.endWord();
    if (next < words.count && words.has(next, WordScan.ALL_UPPER)) {
      int from = words.start[next];
      String text = reading.text(span.field()).tokens().text();
      boolean bracketed =
          from - span.end() == 2
              && text.charAt(from - 1) == '('
              && words.end[next] < text.length()
              && text.charAt(words.end[next]) == ')';
      if (bracketed && isAcronym(span.key(), reading.key(span.field(), next, next + 1))) {
        byAcronym.putIfAbsent(reading.key(span.field(), next, next + 1), group);
      }
    }
  }

  /**
   * Whether letters are initials of a name, in order: an agency in brackets after a city is not.
   */
  private static boolean isAcronym(String name, String letters) {
    int from = 0;
    int initials = 0;
    for (int i = 0; i < letters.length() && from >= 0; i++) {
      int space = (" " + name).indexOf(" " + letters.charAt(i), from);
      initials += space >= 0 ? 1 : 0;
      from = space >= 0 ? space + 1 : from;
    }
    return initials > 1 && initials * 2 > letters.length() && name.charAt(0) == letters.charAt(0);
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
    for (Bearer bearer : bearers) {
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
    @Nullable Group acronym = byAcronym.get(span.key());
    if (acronym != null) {
      return acronym;
    }
    List<Group> ofTheseCapitals = byCapitals.getOrDefault(span.key(), List.of());
    if (ofTheseCapitals.size() == 1 && isAllCapitals(span)) {
      return ofTheseCapitals.get(0);
    }
    @Nullable Group whole = bySurname.get(span.key());
    if (whole != null && mayBePerson(span)) {
      return whole;
    }
    if (span.words() == 1) {
      for (String lemma : reading.lemmas(span.key())) {
        @Nullable Group person = bySurname.get(lemma);
        if (person != null && mayBePerson(span)) {
          return person;
        }
      }
    }
    return groups.computeIfAbsent(baseForm(span), Group::new);
  }

  private boolean isAllCapitals(Span span) {
    return span.words() == 1
        && reading.words(span.field()).has(span.firstWord(), WordScan.ALL_UPPER);
  }

  /** The key of a place or organisation that the article also names in its base form. */
  private String baseForm(Span span) {
    if (span.words() == 1 && isThing(span.type())) {
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
    return span.type() == null
        || span.type() == Entity.Type.PERSON
        || reading.bearers(span.field(), span.firstWord(), span.endWord()).stream()
            .noneMatch(b -> b.type() == span.type() && b.prominence() >= wellKnown(b));
  }

  private static int wellKnown(Bearer bearer) {
    return bearer.type() == Entity.Type.PLACE ? WELL_KNOWN_PLACE : WELL_KNOWN;
  }

  private Form form(Span span) {
    if (span.words() == 1) {
      if (isAllCapitals(span) && span.end() - span.start() <= 6) {
        return Form.ACRONYM;
      }
      if (isSurnameForm(span) || isBareSurname(span)) {
        return Form.SURNAME;
      }
    } else if (bySurname.containsKey(span.key())) {
      return Form.SURNAME;
    }
    return Form.NAME;
  }

  private boolean isSurnameForm(Span span) {
    for (String lemma : reading.lemmas(span.key())) {
      if (bySurname.containsKey(lemma)) {
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
