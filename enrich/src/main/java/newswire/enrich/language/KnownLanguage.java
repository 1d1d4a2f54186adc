package newswire.enrich.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A language that can be told, and what each model calls it.
 *
 * @param tag BCP 47, in its shortest form: {@code sr} is Cyrillic, {@code sr-Latn} says what is
 *     unusual
 * @param script ISO 15924
 * @param langdetect its code there, {@code null} if langdetect has no profile of it
 * @param openNlp its code there, {@code null} if that model does not know it
 * @param borrowed whether one of these codes is that of a near neighbour, because the model does
 *     not tell the two apart: then the words have to
 * @param words frequent words, lower case; also how words begin ({@code oku*}), end ({@code *itat})
 *     or what they hold ({@code *zv*})
 * @param vocabulary more words: they say nothing by themselves, as they may be another language's
 *     too, but show how the language puts letters together
 */
record KnownLanguage(
    String tag,
    String script,
    @Nullable String langdetect,
    @Nullable String openNlp,
    boolean borrowed,
    List<String> words,
    List<String> vocabulary) {

  private static final String RESOURCE = "languages.txt";
  private static final String BORROWED = "=";
  private static final String VOCABULARY = "+";
  private static final String OTHER_SCRIPT = "~";

  /** Whether langdetect has one profile for both. */
  boolean sharesProfile(KnownLanguage other) {
    return tag.equals(other.tag) || (langdetect != null && langdetect.equals(other.langdetect));
  }

  /** Whether this language is known by its words alone, without any model of it. */
  boolean hasNoModel() {
    return langdetect == null && openNlp == null;
  }

  /** All languages of the table that comes with the project, in its order. */
  static List<KnownLanguage> readAll() {
    try (InputStream in = KnownLanguage.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The table of languages is not on the class path: " + RESOURCE);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("The table of languages cannot be read: " + RESOURCE, e);
    }
  }

  private static List<KnownLanguage> read(BufferedReader reader) throws IOException {
    List<KnownLanguage> languages = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.startsWith("#")) {
        languages.add(parse(line));
      }
    }
    return languages;
  }

  private static KnownLanguage parse(String line) {
    List<String> fields = List.of(line.split(" "));
    int vocabulary = fields.indexOf(VOCABULARY);
    int wordsEnd = vocabulary < 0 ? fields.size() : vocabulary;
    return new KnownLanguage(
        fields.get(0),
        fields.get(1),
        codeOrNull(fields.get(2)),
        codeOrNull(fields.get(3)),
        fields.get(2).startsWith(BORROWED) || fields.get(3).startsWith(BORROWED),
        fields.subList(4, wordsEnd),
        fields.subList(Math.min(wordsEnd + 1, fields.size()), fields.size()));
  }

  private static @Nullable String codeOrNull(String field) {
    if (field.equals("-")) {
      return null;
    }
    return field.startsWith(BORROWED) || field.startsWith(OTHER_SCRIPT)
        ? field.substring(1)
        : field;
  }
}
