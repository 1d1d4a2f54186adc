package newswire.enrich.entities.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the tagger of one language is trained and measured on, from {@code recipes.properties}.
 *
 * @param projected how much a sentence of the parallel articles counts
 * @param formulas how much a sentence made of a formula counts, 0 if there are none
 * @param spellings how much a sentence without diacritics counts, 0 if there are none
 * @param own how much a sentence of our own marked text counts, 0 if there is none
 * @param copies how often our own text comes again with other persons, as they are written in lists
 * @param ownCapitals how much a sentence of our own text with more capitals counts, 0 if none does
 */
record Recipe(
    String language,
    List<Source> training,
    List<Source> silver,
    List<Source> unlabelled,
    List<Foreign> translated,
    List<String> parallel,
    List<String> projecting,
    float projected,
    float formulas,
    float own,
    int copies,
    float ownCapitals,
    Set<String> countries,
    Set<String> scriptNames,
    List<String> texts,
    Set<String> codes,
    int minCount,
    int clusters,
    int epochs,
    float dropout,
    float capitals,
    float spellings,
    List<String> measuring,
    String licences) {

  /** A BIO file below the data folder, and how much its sentences count. */
  record Source(String file, float weight) {
    static Source of(String entry) {
      int colon = entry.lastIndexOf(':');
      return colon < 0
          ? new Source(entry, 1)
          : new Source(entry.substring(0, colon), Float.parseFloat(entry.substring(colon + 1)));
    }
  }

  /** A BIO file of another language, to be translated word by word. */
  record Foreign(String language, Source source) {
    static Foreign of(String entry) {
      int colon = entry.indexOf(':');
      return new Foreign(entry.substring(0, colon), Source.of(entry.substring(colon + 1)));
    }
  }

  static Properties properties() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Recipe.class.getResourceAsStream("recipes.properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  /** The languages that are trained or measured. */
  static Set<String> languages(Properties properties) {
    Set<String> languages = new TreeSet<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.endsWith(".measure")) {
        languages.add(key.substring(0, key.indexOf('.')));
      }
    }
    return languages;
  }

  static Recipe of(Properties properties, String language) {
    return new Recipe(
        language,
        words(properties, language + ".train").stream().map(Source::of).toList(),
        words(properties, language + ".silver").stream().map(Source::of).toList(),
        words(properties, language + ".self").stream().map(Source::of).toList(),
        words(properties, language + ".translate").stream().map(Foreign::of).toList(),
        words(properties, language + ".parallel"),
        words(properties, language + ".project"),
        Float.parseFloat(properties.getProperty(language + ".projected", "1")),
        Float.parseFloat(properties.getProperty(language + ".formulas", "0")),
        Float.parseFloat(properties.getProperty(language + ".own", "0")),
        Integer.parseInt(properties.getProperty(language + ".copies", "2")),
        Float.parseFloat(properties.getProperty(language + ".ownCapitals", "0")),
        Set.copyOf(words(properties, language + ".countries")),
        Set.copyOf(words(properties, language + ".names")),
        words(properties, language + ".text"),
        Set.copyOf(words(properties, language + ".codes")),
        Integer.parseInt(properties.getProperty(language + ".minCount", "4")),
        Integer.parseInt(properties.getProperty(language + ".clusters", "200")),
        Integer.parseInt(properties.getProperty(language + ".epochs", "7")),
        Float.parseFloat(properties.getProperty(language + ".dropout", "0.1")),
        Float.parseFloat(properties.getProperty(language + ".capitals", "0")),
        Float.parseFloat(properties.getProperty(language + ".spellings", "0")),
        words(properties, language + ".measure"),
        properties.getProperty(language + ".licences", ""));
  }

  List<Path> texts(Path data) {
    return texts.stream().map(data::resolve).toList();
  }

  private static List<String> words(Properties properties, String key) {
    String value = properties.getProperty(key, "").strip();
    return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\s+"));
  }
}
