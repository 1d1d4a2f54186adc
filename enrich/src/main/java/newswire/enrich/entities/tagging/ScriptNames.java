package newswire.enrich.entities.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/** Makes the {@link NameTypes} of one script. For one thread. */
final class ScriptNames {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> languages;
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();
  private final Map<Long, Integer> types = new HashMap<>();
  private final HanNames han = new HanNames(types);
  private final String language;

  /**
   * @param languages whose names are taken
   * @param language the one they are made for, which says what counts of a word
   */
  ScriptNames(Set<String> languages, String language) {
    this.languages = languages;
    this.language = language;
  }

  /** Adds a file of JSON lines with {@code type} and {@code names}. */
  void addNames(Path file) throws IOException {
    try (BufferedReader lines = TextFiles.lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode thing = JSON.readTree(line);
        int type = NameTypesBuilder.type(thing.path("type").asText());
        for (String name : names(thing)) {
          add(name, type);
        }
      }
    }
  }

  /** Adds lines that say a type and then words of it; {@code #} begins a remark. */
  void addLists(Iterable<String> lines) {
    for (String line : lines) {
      String[] words = line.split(" +");
      for (int i = 1; i < words.length && !line.startsWith("#"); i++) {
        tokenizer.tokenize(words[i], tokens);
        han.addListed(tokens, listed(words[0]));
      }
    }
  }

  private static int listed(String type) {
    return switch (type) {
      case "WORD" -> HanWords.WORD;
      case "TITLE" -> NameTypes.TITLE;
      case "SURNAME" -> NameTypes.SURNAME;
      case "GIVEN" -> NameTypes.GIVEN;
      default -> NameTypesBuilder.type(type);
    };
  }

  private Set<String> names(JsonNode thing) {
    Set<String> distinct = new HashSet<>();
    for (Map.Entry<String, JsonNode> entry : thing.path("names").properties()) {
      if (languages.contains(entry.getKey())) {
        entry.getValue().forEach(name -> distinct.add(name.asText()));
      }
    }
    return distinct;
  }

  private void add(String name, int type) {
    tokenizer.tokenize(name, tokens);
    if (ScriptFeatures.isSpaceless(language)) {
      han.add(tokens, type);
    } else if (language.equals("el")) {
      addGreek(type);
    } else {
      addArabic(type);
    }
  }

  private void addArabic(int type) {
    int size = tokens.size();
    if (size == 0 || size > NameTypes.MAX_TOKENS) {
      return;
    }
    int start = tokens.start(0);
    int stem = ArabicWords.afterArticle(tokens, start, tokens.end(0));
    put(phrase(start), type);
    if (stem > start) {
      put(phrase(stem), type);
    }
    if (type == NameTypes.PERSON && size > 1 && size < 5) {
      put(word(0, 0), NameTypes.GIVEN);
      put(word(size - 1, 0), NameTypes.SURNAME);
      put(word(size - 1, 2), NameTypes.SURNAME);
    }
  }

  private void addGreek(int type) {
    int size = tokens.size();
    if (size == 0 || size > NameTypes.MAX_TOKENS) {
      return;
    }
    long phrase = 0;
    for (int i = 0; i < size; i++) {
      phrase = Keys.phrase(phrase, GreekWords.stem(tokens, i));
    }
    put(phrase, type);
    if (type == NameTypes.PERSON && size > 1 && size < 5) {
      put(Keys.phrase(0, GreekWords.stem(tokens, 0)), NameTypes.GIVEN);
      put(Keys.phrase(0, GreekWords.stem(tokens, size - 1)), NameTypes.SURNAME);
    }
  }

  private long word(int token, int article) {
    int start = tokens.start(token);
    int stem = article == 0 ? start : ArabicWords.afterArticle(tokens, start, tokens.end(token));
    return Keys.phrase(0, ArabicWords.fold(tokens, stem, tokens.end(token)));
  }

  private long phrase(int start) {
    long phrase = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int from = i == 0 ? start : tokens.start(i);
      phrase = Keys.phrase(phrase, ArabicWords.fold(tokens, from, tokens.end(i)));
    }
    return phrase;
  }

  private void put(long key, int type) {
    types.merge(key, type, (a, b) -> a | b);
  }

  NameTypes build() {
    han.finish();
    return NameTypes.of(types);
  }
}
