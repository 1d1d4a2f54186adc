package newswire.enrich.entities.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Makes {@link NameTypes} from lists of names: JSON lines of things with their type and names by
 * language, tables of given names and surnames, and plain lists of words. For one thread.
 */
final class NameTypesBuilder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CODES =
      "fr en de es it nl pt pl ru uk cs bg sl und sv da fi no nb ro hu hr sk sr be tr";
  private static final Set<String> LANGUAGES = Set.of(CODES.split(" "));
  private static final int BEARERS = 1;

  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();
  private final LongCounts types = new LongCounts(1 << 20);
  private final LongCounts given = new LongCounts(1 << 16);
  private final LongCounts surnames = new LongCounts(1 << 16);
  private final NamePartsBuilder parts = new NamePartsBuilder();

  /** Adds a file of JSON lines with {@code type} and {@code names}. */
  void addNames(Path file) throws IOException {
    try (BufferedReader lines = TextFiles.lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode thing = JSON.readTree(line);
        addThing(thing, type(thing.path("type").asText()));
      }
    }
  }

  private void addThing(JsonNode thing, int type) {
    Set<String> distinct = new HashSet<>();
    for (String field : new String[] {"names", "short"}) {
      for (Map.Entry<String, JsonNode> entry : thing.path(field).properties()) {
        if (LANGUAGES.contains(entry.getKey())) {
          entry.getValue().forEach(name -> distinct.add(name.asText()));
        }
      }
    }
    Set<Long> firsts = new HashSet<>();
    Set<Long> lasts = new HashSet<>();
    for (String name : distinct) {
      add(name, type);
      if (type == NameTypes.PERSON && tokens.size() > 1 && tokens.size() < 5) {
        firsts.add(tokens.fold(0));
        lasts.add(tokens.fold(tokens.size() - 1));
      }
    }
    firsts.forEach(fold -> given.add(fold, 1));
    lasts.forEach(fold -> surnames.add(fold, 1));
  }

  private void add(String name, int type) {
    tokenizer.tokenize(name, tokens);
    int size = tokens.size();
    if (size == 0 || size > NameTypes.MAX_TOKENS || name.equals(name.toLowerCase(Locale.ROOT))) {
      return;
    }
    long phrase = phrase(0, size);
    types.put(phrase, types.get(phrase) | type);
    parts.add(tokens, type);
    if (size == 1) {
      stem(0, type);
    }
  }

  private long phrase(int first, int last) {
    long phrase = 0;
    for (int i = first; i < last; i++) {
      phrase = Keys.phrase(phrase, tokens.fold(i));
    }
    return phrase;
  }

  private void stem(int token, int type) {
    int end = Stems.end(tokens, token);
    if (end > 0) {
      long key = Stems.key(tokens, token, end);
      types.put(key, types.get(key) | type);
    }
  }

  /** Adds a table of common names by country: the fourth and fifth columns hold names. */
  void addPersonNames(Path file, int type) throws IOException {
    try (BufferedReader lines = TextFiles.lines(file)) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t");
        for (int c = 3; c < columns.length && c < 5; c++) {
          tokenizer.tokenize(columns[c], tokens);
          if (tokens.size() == 1) {
            put(Keys.phrase(0, tokens.fold(0)), type);
            stem(0, type);
          }
        }
      }
    }
  }

  /** Adds the words of a list, {@code #} lines aside. */
  void addWords(Iterable<String> lines, int type) {
    for (String line : lines) {
      if (!line.startsWith("#")) {
        for (String word : line.split(" ")) {
          put(Keys.phrase(0, Tokens.fold(word)), type);
        }
      }
    }
  }

  private void put(long key, int type) {
    types.put(key, types.get(key) | type);
  }

  NameTypes build() {
    addBearers(given, NameTypes.GIVEN);
    addBearers(surnames, NameTypes.SURNAME);
    parts.build(this::put);
    Map<Long, Integer> kept = new HashMap<>();
    for (int slot = 0; slot < types.slots(); slot++) {
      if (types.keyAt(slot) != 0) {
        kept.put(types.keyAt(slot), types.valueAt(slot));
      }
    }
    return NameTypes.of(kept);
  }

  private void addBearers(LongCounts bearers, int type) {
    for (int slot = 0; slot < bearers.slots(); slot++) {
      if (bearers.valueAt(slot) >= BEARERS) {
        put(Keys.phrase(0, bearers.keyAt(slot)), type);
      }
    }
  }

  static int type(String name) {
    return switch (name) {
      case "PER" -> NameTypes.PERSON;
      case "LOC" -> NameTypes.PLACE;
      case "ORG" -> NameTypes.ORGANISATION;
      default -> NameTypes.OTHER;
    };
  }
}
