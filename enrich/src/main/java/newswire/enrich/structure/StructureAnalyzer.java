package newswire.enrich.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.contract.Structure;
import newswire.contract.Structure.Byline;
import newswire.contract.Structure.Dateline;
import newswire.contract.Structure.Kind;
import newswire.contract.Structure.Part;
import newswire.contract.TextField;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells line by line what of a body is the article, and reads its dateline and byline.
 *
 * <p>Immutable, for any number of threads; deterministic. Precision first: a line is marked if its
 * own words say what it is, or if it stands where only such lines stand.
 */
public final class StructureAnalyzer {
  /** Bylines and slogans stand above the text, within so many lines. */
  private static final int HEAD_LINES = 4;

  /** A dateline stands at the beginning of one of so many first sentences. */
  private static final int FIRST_SENTENCES = 3;

  private static final int MIN_WORDS_OF_LEAD = 8;
  private static final int MAX_WORDS_OF_SLOGAN = 14;
  private static final int LONG_WORD = 5;
  private static final int MIN_WORDS_OF_SLOGAN = 3;
  private static final int LENGTH_OF_PARAGRAPH = 150;
  private static final Pattern RULE_OR_TIME =
      Pattern.compile("[|/»›•·←→–—_=+-]{1,12}|\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{1,2} ?/ ?\\d{0,2}");

  private final Phrases phrases = Phrases.load();
  private final AuthorNotes authorNotes = new AuthorNotes(phrases);
  private final Tokenizer tokenizer = new Tokenizer();

  /** Analyses a body; passages in other languages are not looked for here. */
  public Structure analyze(String body) {
    Tokens tokens = new Tokens();
    tokenizer.tokenize(body, tokens);
    return analyze(tokens);
  }

  /** The same, of a body that has its tokens already. */
  public Structure analyze(Tokens body) {
    List<Line> lines = Line.of(body);
    @Nullable Kind[] kinds = new Kind[lines.size()];
    byWords(lines, kinds);
    byShape(lines, kinds);
    authorNote(lines, kinds);
    if (arePunctuated(lines)) {
      slogan(lines, kinds);
      LayoutRules.apply(lines, kinds);
    }
    return new Structure(
        dateline(lines, kinds), byline(lines, kinds), parts(lines, kinds), List.of());
  }

  private void byWords(List<Line> lines, @Nullable Kind[] kinds) {
    for (int i = 0; i < kinds.length; i++) {
      if (!Phrases.areLookedForIn(lines.get(i))) {
        continue;
      }
      Kind kind = phrases.kindOf(lines.get(i));
      boolean misplaced = kind == Kind.SLOGAN && !(i == 0 && lines.get(i).isWithoutFullStop());
      kinds[i] = misplaced ? null : kind;
    }
  }

  /** Without full stops, as in Thai, a sentence cannot be told from a title. */
  private static boolean arePunctuated(List<Line> lines) {
    int paragraphs = 0;
    int ended = 0;
    int sentences = 0;
    for (Line line : lines) {
      boolean paragraph = line.end() - line.start() >= LENGTH_OF_PARAGRAPH;
      paragraphs += paragraph ? 1 : 0;
      ended += paragraph && !line.isWithoutFullStop() ? 1 : 0;
      sentences += line.isSentence() ? 1 : 0;
      if (Character.UnicodeScript.of(line.text().charAt(line.start()))
          == Character.UnicodeScript.THAI) {
        return false;
      }
    }
    return paragraphs == 0 ? sentences > 0 : 2 * ended > paragraphs;
  }

  private static void byShape(List<Line> lines, @Nullable Kind[] kinds) {
    for (int i = 0; i < kinds.length; i++) {
      boolean open = kinds[i] == null || kinds[i] == Kind.CREDIT;
      Kind shape = open ? shape(lines.get(i)) : null;
      kinds[i] = shape == null ? kinds[i] : shape;
    }
  }

  private static @Nullable Kind shape(Line line) {
    if (isWithoutWords(line)) {
      return Kind.NAVIGATION;
    }
    return TimestampLines.isTimestamp(line) ? Kind.TIMESTAMP : CaptionLines.kindOf(line);
  }

  /** Rules, counters of players, data meant for programs. */
  private static boolean isWithoutWords(Line line) {
    boolean data = line.text().startsWith("{\"", line.start()) && line.end() - line.start() > 1;
    return data || (!hasLetter(line) && RULE_OR_TIME.matcher(line.exact()).matches());
  }

  private static boolean hasLetter(Line line) {
    for (int i = line.start(); i < line.end() && line.words() > 0; ) {
      int c = line.text().codePointAt(i);
      if (Character.isLetter(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** A title above the text that the text never takes up speaks of the site, not of the article. */
  private static void slogan(List<Line> lines, @Nullable Kind[] kinds) {
    if (lines.size() < 3
        || kinds[0] != null
        || !isTitle(lines.get(0), MAX_WORDS_OF_SLOGAN)
        || lines.get(0).isUnspaced()) {
      return;
    }
    Set<Long> words = new HashSet<>();
    Tokens tokens = lines.get(0).tokens();
    for (int i = 0; i < lines.get(0).endToken(); i++) {
      if (isLongWord(tokens, i)) {
        words.add(stem(tokens, i));
      }
    }
    boolean told = words.size() < MIN_WORDS_OF_SLOGAN;
    for (int i = lines.get(0).endToken(); i < tokens.size() && !told; i++) {
      told = isLongWord(tokens, i) && words.contains(stem(tokens, i));
    }
    if (!told) {
      kinds[0] = Kind.SLOGAN;
    }
  }

  private static boolean isLongWord(Tokens tokens, int token) {
    return tokens.kind(token) == TokenKind.WORD
        && tokens.end(token) - tokens.start(token) >= LONG_WORD;
  }

  /** The beginning of a word, as its end changes with case and number. */
  private static long stem(Tokens tokens, int token) {
    return tokens.fold(tokens.start(token), tokens.start(token) + LONG_WORD - 1);
  }

  private void authorNote(List<Line> lines, @Nullable Kind[] kinds) {
    int last = lastUnmarked(kinds);
    if (last >= 1 && authorNotes.isAuthorNote(lines.get(last))) {
      kinds[last] = Kind.ABOUT_AUTHOR;
    }
  }

  private static @Nullable Dateline dateline(List<Line> lines, @Nullable Kind[] kinds) {
    int sentences = 0;
    for (int i = 0; i < kinds.length && sentences < FIRST_SENTENCES; i++) {
      if (kinds[i] != null) {
        continue;
      }
      Dateline dateline = DatelineParser.parse(lines.get(i));
      if (dateline != null) {
        return dateline;
      }
      sentences += lines.get(i).isSentence() && lines.get(i).words() >= MIN_WORDS_OF_LEAD ? 1 : 0;
    }
    return null;
  }

  private static @Nullable Byline byline(List<Line> lines, @Nullable Kind[] kinds) {
    for (int i = 0, seen = 0; i < kinds.length && seen < HEAD_LINES; i++) {
      Byline byline = kinds[i] == null ? BylineParser.parse(lines.get(i)) : null;
      if (byline != null) {
        return byline;
      }
      seen += kinds[i] == null ? 1 : 0;
    }
    return null;
  }

  private static List<Part> parts(List<Line> lines, @Nullable Kind[] kinds) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      Kind kind = kinds[i];
      Line line = lines.get(i);
      if (kind != null) {
        parts.add(new Part(kind, TextField.BODY, line.start(), line.end(), line.exact()));
      }
    }
    return parts;
  }

  private static int lastUnmarked(@Nullable Kind[] kinds) {
    int last = kinds.length - 1;
    while (last >= 0 && kinds[last] != null) {
      last--;
    }
    return last;
  }

  private static boolean isTitle(Line line, int maxWords) {
    return line.isWithoutFullStop() && line.words() <= maxWords;
  }
}
