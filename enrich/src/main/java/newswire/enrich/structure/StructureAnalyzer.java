package newswire.enrich.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.contract.Structure;
import newswire.contract.Structure.Byline;
import newswire.contract.Structure.Dateline;
import newswire.contract.Structure.Kind;
import newswire.contract.Structure.Part;
import newswire.contract.TextField;
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

  private static final int MAX_WORDS_OF_TITLE = 20;
  private static final int MAX_WORDS_OF_SLOGAN = 14;
  private static final int LONG_WORD = 5;

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
    slogan(lines, kinds);
    authorNote(lines, kinds);
    linkLists(lines, kinds);
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

  /** A title above the text that the text never takes up speaks of the site, not of the article. */
  private static void slogan(List<Line> lines, @Nullable Kind[] kinds) {
    if (lines.size() < 3 || kinds[0] != null || !isTitle(lines.get(0), MAX_WORDS_OF_SLOGAN)) {
      return;
    }
    Set<String> told = new HashSet<>();
    for (Line line : lines.subList(1, lines.size())) {
      told.addAll(longWords(line));
    }
    List<String> words = longWords(lines.get(0));
    if (words.size() >= 3 && words.stream().noneMatch(told::contains)) {
      kinds[0] = Kind.SLOGAN;
    }
  }

  private void authorNote(List<Line> lines, @Nullable Kind[] kinds) {
    int last = lastUnmarked(kinds);
    if (last >= 1 && authorNotes.isAuthorNote(lines.get(last))) {
      kinds[last] = Kind.ABOUT_AUTHOR;
    }
  }

  /** Titles at the end, under a line that points to other articles, are theirs. */
  private static void linkLists(List<Line> lines, @Nullable Kind[] kinds) {
    int first = lines.size();
    while (first > 0
        && (kinds[first - 1] != null || isTitle(lines.get(first - 1), MAX_WORDS_OF_TITLE))) {
      first--;
    }
    boolean afterPointer = false;
    for (int i = first; i < kinds.length; i++) {
      if (kinds[i] == null && afterPointer) {
        kinds[i] = Kind.LINK_LIST;
      }
      afterPointer |= kinds[i] == Kind.READ_ALSO;
    }
  }

  private static @Nullable Dateline dateline(List<Line> lines, @Nullable Kind[] kinds) {
    int end = Math.min(HEAD_LINES, lines.size());
    for (int i = 0; i < end; i++) {
      Dateline dateline = kinds[i] == null ? DatelineParser.parse(lines.get(i)) : null;
      if (dateline != null || (kinds[i] == null && !isTitle(lines.get(i), MAX_WORDS_OF_TITLE))) {
        return dateline;
      }
    }
    return null;
  }

  private static @Nullable Byline byline(List<Line> lines, @Nullable Kind[] kinds) {
    int end = Math.min(HEAD_LINES, lines.size());
    for (int i = 0; i < end; i++) {
      Byline byline = kinds[i] == null ? BylineParser.parse(lines.get(i)) : null;
      if (byline != null) {
        return byline;
      }
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

  private static List<String> longWords(Line line) {
    return Arrays.stream(line.exact().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
        .filter(word -> word.length() >= LONG_WORD)
        .toList();
  }
}
