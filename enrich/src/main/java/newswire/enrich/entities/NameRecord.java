package newswire.enrich.entities;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/**
 * One entity as a source of names gives it. Immutable.
 *
 * @param id Wikidata id without its letter
 * @param names by BCP 47 tag, {@code und} where the source does not say; the label first
 * @param shortNames acronyms and codes, by tag
 * @param demonyms what its inhabitants or their things are called, by tag
 * @param country ISO 3166 code or English name
 * @param description in English
 * @param population 0 where not known
 * @param sources names of the sources that know it
 */
record NameRecord(
    int id,
    Entity.Type type,
    Map<String, List<String>> names,
    Map<String, List<String>> shortNames,
    Map<String, List<String>> demonyms,
    @Nullable String country,
    @Nullable String description,
    long population,
    List<String> sources) {

  /** This record and another of the same entity; where they differ, this one prevails. */
  NameRecord plus(NameRecord other) {
    Set<String> allSources = new LinkedHashSet<>(sources);
    allSources.addAll(other.sources);
    return new NameRecord(
        id,
        type,
        union(names, other.names),
        union(shortNames, other.shortNames),
        union(demonyms, other.demonyms),
        country == null ? other.country : country,
        description == null ? other.description : description,
        Math.max(population, other.population),
        List.copyOf(allSources));
  }

  private static Map<String, List<String>> union(
      Map<String, List<String>> first, Map<String, List<String>> second) {
    Map<String, List<String>> union = new LinkedHashMap<>(first);
    second.forEach(
        (language, names) ->
            union.merge(
                language,
                names,
                (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList()));
    return union;
  }

  NameRecord withNames(Map<String, List<String>> others) {
    return new NameRecord(
        id, type, others, shortNames, demonyms, country, description, population, sources);
  }

  NameRecord withCountry(@Nullable String other) {
    return new NameRecord(
        id, type, names, shortNames, demonyms, other, description, population, sources);
  }

  NameRecord withType(Entity.Type other) {
    return new NameRecord(
        id, other, names, shortNames, demonyms, country, description, population, sources);
  }
}
