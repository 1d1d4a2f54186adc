package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswire.enrich.text.TokenFlags;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Puts labelled texts into another language word by word, names and their types kept: poor prose,
 * but the words around the names are those of the other language (after Mayhew and others, 2017).
 * For one thread.
 */
final class TranslatedTexts {
  private static final Map<String, String> ELIDED =
      Map.ofEntries(
          Map.entry("il", "l'"),
          Map.entry("lo", "l'"),
          Map.entry("la", "l'"),
          Map.entry("del", "dell'"),
          Map.entry("della", "dell'"),
          Map.entry("al", "all'"),
          Map.entry("alla", "all'"),
          Map.entry("dal", "dall'"),
          Map.entry("dalla", "dall'"),
          Map.entry("nel", "nell'"),
          Map.entry("nella", "nell'"),
          Map.entry("sul", "sull'"),
          Map.entry("sulla", "sull'"),
          Map.entry("una", "un'"));
  private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u');

  private final WordTranslations words;
  private final Map<String, String> places;
  private final Tokens tokens = new Tokens();
  private final StringBuilder text = new StringBuilder();

  /**
   * @param places names of places that differ, by the name in lower case
   */
  TranslatedTexts(WordTranslations words, Map<String, String> places) {
    this.words = words;
    this.places = places;
  }

  List<LabelledText> translate(List<LabelledText> texts) {
    return texts.stream().map(this::translate).toList();
  }

  private LabelledText translate(LabelledText source) {
    new Tokenizer().tokenize(source.text(), tokens);
    text.setLength(0);
    List<LabelledText.Name> names = new ArrayList<>();
    int token = 0;
    for (LabelledText.Name name : source.names()) {
      token = plain(token, name.start());
      int before = token;
      while (token < tokens.size() && tokens.start(token) < name.end()) {
        token++;
      }
      if (token > before) {
        String translated = name(source.text(), before, token, name.type());
        space(before);
        elide(translated);
        int start = text.length();
        text.append(translated);
        names.add(new LabelledText.Name(start, text.length(), name.type()));
      }
    }
    plain(token, Integer.MAX_VALUE);
    return new LabelledText(text.toString(), names);
  }

  private String name(String source, int first, int last, int type) {
    String name = source.substring(tokens.start(first), tokens.end(last - 1));
    String known = places.get(name.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    if (type == Spans.PERSON || last == first + 1) {
      return name;
    }
    StringBuilder result = new StringBuilder();
    for (int i = first; i < last; i++) {
      result.append(source, i == first ? tokens.start(i) : tokens.end(i - 1), tokens.start(i));
      result.append(form(i, words.word(lower(i))));
    }
    return result.toString();
  }

  private int plain(int from, int end) {
    int i = from;
    while (i < tokens.size() && tokens.start(i) < end) {
      boolean pair =
          i + 1 < tokens.size() && tokens.start(i + 1) < end && words.joins(lower(i), lower(i + 1));
      space(i);
      String key = pair ? lower(i) + ' ' + lower(i + 1) : lower(i);
      String other = words.word(key);
      if (other == null && tokens.kind(i) == TokenKind.WORD && !pair && isLower(i)) {
        other = words.guess(key);
      }
      if (pair && other == null) {
        append(tokens.string(i));
        space(i + 1);
        append(tokens.string(i + 1));
      } else {
        append(form(i, other));
      }
      i += pair ? 2 : 1;
    }
    return i;
  }

  private boolean isLower(int token) {
    return !tokens.is(token, TokenFlags.CAPITALISED | TokenFlags.NO_LOWER);
  }

  private String lower(int token) {
    return tokens.string(token).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private String form(int token, @Nullable String other) {
    if (other == null || tokens.kind(token) != TokenKind.WORD) {
      return tokens.string(token);
    }
    boolean capital = tokens.is(token, TokenFlags.CAPITALISED);
    boolean upper =
        tokens.is(token, TokenFlags.NO_LOWER) && tokens.end(token) - tokens.start(token) > 1;
    return upper
        ? other.toUpperCase(Locale.ROOT)
        : capital ? Character.toUpperCase(other.charAt(0)) + other.substring(1) : other;
  }

  private void space(int token) {
    int start = tokens.start(token);
    int gap = token == 0 ? start : start - tokens.end(token - 1);
    if (text.length() > 0 && text.charAt(text.length() - 1) == '\'') {
      return;
    }
    text.append(tokens.text(), start - gap, start);
    boolean clitic =
        gap == 0
            && token > 0
            && tokens.is(token - 1, TokenFlags.ELISION)
            && tokens.kind(token) == TokenKind.WORD;
    text.append(clitic ? " " : "");
  }

  private void append(String word) {
    elide(word);
    text.append(word);
  }

  /** An article before a vowel loses its own. */
  private void elide(String word) {
    if (word.isEmpty() || !VOWELS.contains(Character.toLowerCase(word.charAt(0)))) {
      return;
    }
    int end = text.length();
    if (end == 0 || text.charAt(end - 1) != ' ') {
      return;
    }
    int start = text.lastIndexOf(" ", end - 2) + 1;
    String article = start < end - 1 ? text.substring(start, end - 1) : "";
    String elided = ELIDED.get(article);
    if (elided != null) {
      text.setLength(start);
      text.append(elided);
    }
  }
}
