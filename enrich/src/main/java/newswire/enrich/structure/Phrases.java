package newswire.enrich.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.contract.Structure.Kind;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The phrases by which lines that are not the article give themselves away, in the main languages
 * of the news, matched word by word. Immutable after loading, for any number of threads.
 */
final class Phrases {
  private static final String RESOURCE = "phrases.txt";

  /** A line of more words is running text, whatever stands in it. */
  private static final int MAX_WORDS = 25;

  /** A line that begins as a link does, but is a sentence longer than this, is running text. */
  private static final int MAX_WORDS_OF_SENTENCE = 14;

  private static final int MAX_WORDS_OF_LABEL = 5;

  private final Map<Long, List<Phrase>> byFirstWord = new HashMap<>();
  private final Map<String, Set<Long>> nouns = new HashMap<>();

  private Phrases() {}

  /** Reads the phrases that come with the project. */
  static Phrases load() {
    try (InputStream in = Phrases.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The phrases are not on the class path: " + RESOURCE);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("The phrases cannot be read: " + RESOURCE, e);
    }
  }

  /** Whether a line is short enough to be anything but running text. */
  static boolean areLookedForIn(Line line) {
    return line.words() <= MAX_WORDS;
  }

  /** What a line that is short enough is for its words, {@code null} if they say nothing. */
  @Nullable Kind kindOf(Line line) {
    Tokens tokens = line.tokens();
    int words = line.words();
    int firstWord = firstWord(line);
    boolean label = line.isWithoutFullStop() || words <= MAX_WORDS_OF_SENTENCE;
    for (int i = line.firstToken(); i < line.endToken(); i++) {
      for (Phrase phrase : byFirstWord.getOrDefault(tokens.fold(i), List.of())) {
        if (phrase.matches(line, i) && phrase.fits(line, i, firstWord, label)) {
          return phrase.kind;
        }
      }
    }
    return words > 0 && isOfButtons(line) ? Kind.SHARE : null;
  }

  /** How many of the words describe a person in the way of an invented biography. */
  int personaNouns(Line line) {
    int count = 0;
    for (int i = line.firstToken(); i < line.endToken(); i++) {
      count += nouns("persona").contains(line.tokens().fold(i)) ? 1 : 0;
    }
    return count;
  }

  /** Whether a line is nothing but names of networks and words such as {@code share on}. */
  boolean isOfButtons(Line line) {
    int networks = 0;
    for (int i = line.firstToken(); i < line.endToken(); i++) {
      long fold = line.tokens().fold(i);
      boolean network = nouns("network").contains(fold);
      boolean word = line.tokens().kind(i) == TokenKind.WORD;
      if (word && !network && !nouns("sharing").contains(fold)) {
        return false;
      }
      networks += network ? 1 : 0;
    }
    return networks > 0;
  }

  private Set<Long> nouns(String kind) {
    return nouns.getOrDefault(kind, Set.of());
  }

  private static int firstWord(Line line) {
    int i = line.firstToken();
    while (i < line.endToken() && line.tokens().kind(i) != TokenKind.WORD) {
      i++;
    }
    return i;
  }

  private static Phrases read(BufferedReader reader) throws IOException {
    Phrases phrases = new Phrases();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.startsWith("#")) {
        phrases.add(List.of(line.split("\\|")));
      }
    }
    return phrases;
  }

  private void add(List<String> fields) {
    Tokenizer tokenizer = new Tokenizer();
    Tokens tokens = new Tokens();
    for (String text : fields.get(2).split(";")) {
      tokenizer.tokenize(text.strip(), tokens);
      long[] folds = new long[tokens.size()];
      for (int i = 0; i < folds.length; i++) {
        folds[i] = tokens.fold(i);
      }
      if (fields.get(1).equals("noun")) {
        nouns.computeIfAbsent(fields.get(0), kind -> new HashSet<>()).add(folds[0]);
        continue;
      }
      Kind kind = Kind.valueOf(fields.get(0).replace('-', '_').toUpperCase(Locale.ROOT));
      byFirstWord
          .computeIfAbsent(folds[0], first -> new ArrayList<>())
          .add(new Phrase(kind, Place.valueOf(fields.get(1).toUpperCase(Locale.ROOT)), folds));
    }
  }

  private enum Place {
    BEGINS,
    SHORT,
    WHOLE,
    LABEL
  }

  private static final class Phrase {
    private final Kind kind;
    private final Place place;
    private final long[] folds;

    Phrase(Kind kind, Place place, long[] folds) {
      this.kind = kind;
      this.place = place;
      this.folds = folds;
    }

    boolean matches(Line line, int at) {
      if (at + folds.length > line.endToken()) {
        return false;
      }
      for (int i = 0; i < folds.length; i++) {
        if (line.tokens().fold(at + i) != folds[i]) {
          return false;
        }
      }
      return true;
    }

    boolean fits(Line line, int at, int firstWord, boolean label) {
      boolean first = at == line.firstToken() || at == firstWord;
      return switch (place) {
        case SHORT -> true;
        case LABEL -> line.words() <= MAX_WORDS_OF_LABEL && line.isWithoutFullStop();
        case BEGINS -> first && label;
        case WHOLE -> first && isLastWord(line, at + folds.length);
      };
    }

    private static boolean isLastWord(Line line, int next) {
      for (int i = next; i < line.endToken(); i++) {
        byte kind = line.tokens().kind(i);
        if (kind != TokenKind.PUNCTUATION && kind != TokenKind.SYMBOL) {
          return false;
        }
      }
      return true;
    }
  }
}
