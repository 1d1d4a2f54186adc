package newswire.enrich.entities;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Makes a name index of name records: which names to take, how each may be written, who bears it.
 * The same records give the same bytes. Not thread-safe.
 */
final class NameIndexBuilder {
  /** From this prominence on a person is also looked for by family name alone. */
  private static final int SURNAME_PROMINENCE = 78;

  /** Of the names in a script without capitals, the label and a few aliases are enough. */
  private static final int MOST_CASELESS = 2;

  /** An entity that we add aliases to is in the news. */
  private static final int OWN_ALIAS_PROMINENCE = 120;

  private final CommonWords commonWords;
  private final SlavicPersons slavic = new SlavicPersons();
  private final OwnAliases ownAliases = new OwnAliases();

  /** By Wikidata id, ascending. */
  private final SortedMap<Integer, NameRecord> records = new TreeMap<>();

  NameIndexBuilder(CommonWords commonWords) {
    this.commonWords = commonWords;
  }

  void add(NameRecord record) {
    Entity.Type type = EntityProfile.type(record);
    if (type != Entity.Type.OTHER
        && !record.names().isEmpty()
        && !EntityProfile.isMachineTranslated(record)) {
      records.merge(record.id(), record.withType(type), NameRecord::plus);
    }
  }

  /**
   * Writes the index.
   *
   * @param attribution whom the names come from, under which licence
   */
  void write(String attribution, OutputStream target) throws IOException {
    NameIndexFormat.write(build(attribution), target);
  }

  NameIndex index(String attribution) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    write(attribution, bytes);
    return NameIndex.read(new java.io.ByteArrayInputStream(bytes.toByteArray()));
  }

  private NameIndexData build(String attribution) {
    CountryCodes countries = new CountryCodes(records.values());
    NameFilter filter = new NameFilter(demonyms());
    NameColumns names = new NameColumns(commonWords);
    EntityColumns entities = new EntityColumns();
    CountryLabels labels = new CountryLabels(records.values());
    TwinCountries twins = new TwinCountries(records.values());
    for (NameRecord unordered : records.values()) {
      NameRecord record = LabelOrder.of(labels.takenFrom(twins.apart(unordered)));
      short country = countries.of(record.country());
      int number = entities.size();
      Map<String, List<String>> derived =
          record.type() == Entity.Type.PERSON ? slavic.names(record, country) : Map.of();
      if (addNames(record, number, filter, names) > 0) {
        addDerived(derived, number, names);
        addOwn(ownAliases.of(record), number, names);
        addSurnames(record, derived, number, names);
        int trust = ownAliases.of(record).isEmpty() ? 0 : OWN_ALIAS_PROMINENCE;
        entities.add(record, country, derived, filter, trust);
      }
    }
    return names.finish(entities, attribution);
  }

  private static int addNames(NameRecord record, int number, NameFilter filter, NameColumns names) {
    int added = 0;
    boolean country = EntityProfile.classify(record) == EntityClass.COUNTRY;
    for (Map.Entry<String, List<String>> entry : record.names().entrySet()) {
      int language = Languages.bit(entry.getKey());
      boolean first = !entry.getKey().equals("und") || record.names().size() == 1;
      int place = 0;
      for (String name : entry.getValue()) {
        boolean adjective = !first && country && NameFilter.isDemonym(name);
        if (!adjective && accepts(filter, name, record.type(), entry.getKey(), place++)) {
          int flags = first ? Posting.LABEL : 0;
          boolean alone =
              record.type() == Entity.Type.PERSON
                  && PersonNames.surname(name) == null
                  && !Caseless.isSpaceless(name);
          names.add(
              name, number, alone ? flags | Posting.SHORT | Posting.SURNAME : flags, language);
          added++;
        }
        first = false;
      }
    }
    SharedNames.of(record)
        .forEach(
            (name, languages) -> {
              if (filter.accepts(name, record.type())) {
                names.add(name, number, 0, languages);
              }
            });
    for (Map.Entry<String, List<String>> entry : record.shortNames().entrySet()) {
      for (String name : entry.getValue()) {
        if (filter.accepts(name, record.type())) {
          names.add(name, number, Posting.SHORT, Languages.bit(entry.getKey()));
        }
      }
    }
    return added;
  }

  private static boolean accepts(
      NameFilter filter, String name, Entity.Type type, String language, int place) {
    return filter.accepts(name, type)
        || (place < MOST_CASELESS
            && Caseless.isLanguage(language)
            && filter.acceptsCaseless(name, type));
  }

  private static void addDerived(Map<String, List<String>> derived, int number, NameColumns names) {
    derived.forEach(
        (language, spellings) ->
            spellings.forEach(
                name -> names.add(name, number, Posting.DERIVED, Languages.bit(language))));
  }

  private static void addOwn(Map<String, List<String>> own, int number, NameColumns names) {
    own.forEach(
        (language, aliases) ->
            aliases.forEach(
                name -> names.add(name, number, Posting.LABEL, Languages.bit(language))));
  }

  private static void addSurnames(
      NameRecord record, Map<String, List<String>> derived, int number, NameColumns names) {
    if (record.type() != Entity.Type.PERSON
        || EntityProfile.prominence(record) < SURNAME_PROMINENCE) {
      return;
    }
    int flags = Posting.SHORT | Posting.SURNAME | Posting.DERIVED;
    for (Map<String, List<String>> source : List.of(record.names(), derived)) {
      for (Map.Entry<String, List<String>> entry : source.entrySet()) {
        @Nullable String surname =
            entry.getValue().isEmpty() ? null : PersonNames.surname(entry.getValue().get(0));
        if (surname != null
            && !PersonNames.isOfPlace(entry.getValue().get(0))
            && mayBeginSurname(surname.charAt(surname.lastIndexOf(' ') + 1))) {
          names.add(surname, number, flags, Languages.bit(entry.getKey()));
        }
      }
    }
  }

  private static boolean mayBeginSurname(char c) {
    return Character.isUpperCase(c) || Caseless.isWrittenSo(String.valueOf(c));
  }

  /** Every demonym that any record gives, folded. */
  private Set<String> demonyms() {
    Set<String> demonyms = new HashSet<>();
    for (NameRecord record : records.values()) {
      record.demonyms().values().forEach(list -> list.forEach(d -> demonyms.add(Folding.key(d))));
    }
    return demonyms;
  }
}
