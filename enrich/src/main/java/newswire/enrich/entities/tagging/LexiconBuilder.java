package newswire.enrich.entities.tagging;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import newswire.enrich.text.TokenFlags;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Makes the {@link Lexicon} of a language from unlabelled texts, read twice: first words are
 * counted, then their neighbours.
 */
final class LexiconBuilder {
  /** Words of a lexicon and their packed entries. */
  record Entries(int[] words, int[] entries) {}

  /** What is set by hand. */
  record Settings(int minCount, int maxWords, int fine, int coarse, int rounds) {}

  private final Settings settings;
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();
  private final LongCounts occurrences = new LongCounts(1 << 18);
  private final LongCounts inside = new LongCounts(1 << 18);
  private final LongCounts capitalised = new LongCounts(1 << 18);

  LexiconBuilder(Settings settings) {
    this.settings = settings;
  }

  Entries build(Iterable<String> texts) {
    texts.forEach(this::count);
    long[] words = frequent();
    LongCounts rank = new LongCounts(words.length * 2);
    for (int i = 0; i < words.length; i++) {
      rank.put(words[i], i + 1);
    }
    LongCounts pairs = new LongCounts(1 << 20);
    texts.forEach(text -> pairs(text, rank, pairs));
    int[][] neighbours = new int[words.length][];
    int[][] counts = new int[words.length][];
    unpack(pairs, neighbours, counts);
    int[] fine = new WordClusters(settings.fine(), neighbours, counts).train(settings.rounds());
    int[] coarse = new WordClusters(settings.coarse(), neighbours, counts).train(settings.rounds());
    int[] keys = new int[words.length];
    int[] entries = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      keys[i] = Lexicon.key(words[i]);
      entries[i] = Lexicon.pack(fine[i], coarse[i], caseClass(words[i]));
    }
    return new Entries(keys, entries);
  }

  private void count(String text) {
    tokenizer.tokenize(text, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      long fold = tokens.fold(i);
      occurrences.add(fold, 1);
      if (!tokens.is(i, TokenFlags.SENTENCE_START | TokenFlags.LINE_START) && isPlain(i - 1)) {
        inside.add(fold, 1);
        capitalised.add(fold, tokens.is(i, TokenFlags.CAPITALISED) ? 1 : 0);
      }
    }
  }

  /** Whether the token before leaves the case of the next one to itself. */
  private boolean isPlain(int token) {
    return token >= 0
        && (tokens.kind(token) == TokenKind.WORD || tokens.charAt(tokens.start(token)) == ',');
  }

  private int caseClass(long word) {
    int all = inside.get(word);
    return all == 0 ? 0 : 1 + Math.min(6, 7 * capitalised.get(word) / all);
  }

  private long[] frequent() {
    int[] slots =
        IntStream.range(0, occurrences.slots())
            .filter(slot -> occurrences.valueAt(slot) >= settings.minCount())
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer slot) -> -occurrences.valueAt(slot))
                    .thenComparing(slot -> occurrences.keyAt(slot)))
            .limit(settings.maxWords())
            .mapToInt(Integer::intValue)
            .toArray();
    return Arrays.stream(slots).mapToLong(occurrences::keyAt).toArray();
  }

  private void pairs(String text, LongCounts rank, LongCounts pairs) {
    tokenizer.tokenize(text, tokens);
    int previous = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int word = rank.get(tokens.fold(i));
      if (previous > 0 && word > 0 && !tokens.is(i, TokenFlags.LINE_START)) {
        pairs.add((long) previous << 32 | word, 1);
      }
      previous = word;
    }
  }

  private static void unpack(LongCounts pairs, int[][] neighbours, int[][] counts) {
    int[] sizes = new int[neighbours.length];
    for (int slot = 0; slot < pairs.slots(); slot++) {
      if (pairs.keyAt(slot) != 0) {
        sizes[(int) (pairs.keyAt(slot) >>> 32) - 1]++;
        sizes[(int) pairs.keyAt(slot) - 1]++;
      }
    }
    for (int i = 0; i < sizes.length; i++) {
      neighbours[i] = new int[sizes[i]];
      counts[i] = new int[sizes[i]];
    }
    for (int slot = 0; slot < pairs.slots(); slot++) {
      if (pairs.keyAt(slot) != 0) {
        int left = (int) (pairs.keyAt(slot) >>> 32) - 1;
        int right = (int) pairs.keyAt(slot) - 1;
        put(neighbours, counts, sizes, left, right, pairs.valueAt(slot));
        put(neighbours, counts, sizes, right, -1 - left, pairs.valueAt(slot));
      }
    }
  }

  private static void put(
      int[][] neighbours, int[][] counts, int[] sizes, int word, int neighbour, int count) {
    int at = --sizes[word];
    neighbours[word][at] = neighbour;
    counts[word][at] = count;
  }
}
