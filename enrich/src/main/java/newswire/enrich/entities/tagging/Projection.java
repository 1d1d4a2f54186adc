package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.enrich.text.TokenFlags;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Marks names in articles by what taggers of other languages found in the same articles, and where
 * these are silent by a tagger of the language itself. A name counts in the whole article in which
 * it was found, as it is written there or as the language writes it ({@code London}, {@code
 * Londra}). For one thread.
 */
final class Projection {
  private static final int SURE = 80;
  private static final int SHORTEST = 3;

  private final Map<String, Map<String, int[]>> votes = new HashMap<>();
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();
  private final Spans spans = new Spans();

  /**
   * Takes the names of the articles in another language.
   *
   * @param articles sentences by the article's id
   * @param forms the language's own form, in lower case, of a name in lower case, where it differs
   */
  void add(EntityTagger tagger, Map<String, List<String>> articles, Map<String, String> forms) {
    articles.forEach(
        (id, sentences) -> {
          Map<String, int[]> names = votes.computeIfAbsent(id, key -> new HashMap<>());
          tokenizer.tokenize(String.join("\n", sentences), tokens);
          tagger.tag(tokens, spans);
          for (int k = 0; k < spans.size(); k++) {
            if (spans.confidence(k) >= SURE) {
              String name = name(spans.first(k), spans.last(k));
              vote(names, name, spans.type(k));
              String form = forms.get(name);
              if (form != null) {
                vote(names, form, spans.type(k));
              }
            }
          }
        });
  }

  private static void vote(Map<String, int[]> names, String name, int type) {
    names.computeIfAbsent(name, key -> new int[Labels.TYPES])[type]++;
  }

  private String name(int first, int last) {
    StringBuilder name = new StringBuilder();
    for (int i = first; i < last; i++) {
      name.append(i == first ? "" : " ").append(tokens.string(i).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  /** Marks the articles in the language itself. */
  List<LabelledText> label(EntityTagger own, Map<String, List<String>> articles) {
    List<LabelledText> labelled = new ArrayList<>();
    articles.forEach(
        (id, sentences) -> {
          String text = String.join("\n", sentences);
          tokenizer.tokenize(text, tokens);
          own.tag(tokens, spans);
          labelled.add(new LabelledText(text, names(votes.getOrDefault(id, Map.of()))));
        });
    return labelled;
  }

  private List<LabelledText.Name> names(Map<String, int[]> known) {
    byte[] types = new byte[tokens.size()];
    List<int[]> found = new ArrayList<>();
    for (int s = 0; s < tokens.sentences(); s++) {
      find(known, tokens.sentenceStart(s), tokens.sentenceEnd(s), types, found);
    }
    for (int k = 0; k < spans.size(); k++) {
      if (isFree(types, spans.first(k), spans.last(k))) {
        found.add(new int[] {spans.first(k), spans.last(k), spans.type(k)});
      }
    }
    found.sort(Comparator.comparingInt(span -> span[0]));
    return found.stream()
        .map(s -> new LabelledText.Name(tokens.start(s[0]), tokens.end(s[1] - 1), s[2]))
        .toList();
  }

  private void find(Map<String, int[]> known, int start, int end, byte[] taken, List<int[]> found) {
    for (int i = start; i < end; i++) {
      if (!tokens.is(i, TokenFlags.CAPITALISED | TokenFlags.NO_LOWER)) {
        continue;
      }
      for (int last = Math.min(end, i + NameTypes.MAX_TOKENS); last > i; last--) {
        int[] counts = known.get(name(i, last));
        if (counts != null
            && tokens.end(last - 1) - tokens.start(i) >= SHORTEST
            && !isWithinOwn(i, last)) {
          found.add(new int[] {i, last, best(counts)});
          java.util.Arrays.fill(taken, i, last, (byte) 1);
          i = last - 1;
          break;
        }
      }
    }
  }

  /** Whether the own tagger found a longer name around it: then that one stays. */
  private boolean isWithinOwn(int first, int last) {
    for (int k = 0; k < spans.size(); k++) {
      if (spans.first(k) < last
          && spans.last(k) > first
          && (spans.first(k) < first || spans.last(k) > last)
          && spans.last(k) - spans.first(k) >= last - first) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFree(byte[] taken, int first, int last) {
    for (int i = first; i < last; i++) {
      if (taken[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static int best(int[] counts) {
    int best = 0;
    for (int type = 1; type < counts.length; type++) {
      best = counts[type] > counts[best] ? type : best;
    }
    return best;
  }
}
