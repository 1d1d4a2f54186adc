package newswire.enrich.entities.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newswire.enrich.text.TokenFlags;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;

/**
 * Sentences as numbers: features and labels of each token. Features become dense numbers in the
 * order they are first seen.
 */
final class TrainingSet {
  /** One sentence: features and label of each token, and how much it counts. */
  record Sentence(int[][] features, byte[] labels, float weight) {}

  private static final Tokenizer TOKENIZER = new Tokenizer();

  private final FeatureExtractor extractor;
  private final int minCount;
  private final LongCounts counts = new LongCounts(1 << 20);
  private final LongCounts numbers = new LongCounts(1 << 20);
  private final List<Sentence> sentences = new ArrayList<>();
  private long[] keys = new long[1 << 16];

  TrainingSet(FeatureExtractor extractor, int minCount) {
    this.extractor = extractor;
    this.minCount = minCount;
  }

  /** Counts the features of documents that will be added, so that rare ones are left out. */
  void count(List<LabelledText> documents) {
    Tokens tokens = new Tokens();
    for (LabelledText document : documents) {
      TOKENIZER.tokenize(document.text(), tokens);
      extractor.extract(tokens, (token, key) -> counts.add(key, 1));
    }
  }

  List<Sentence> sentences() {
    return sentences;
  }

  int features() {
    return numbers.size();
  }

  long key(int feature) {
    return keys[feature];
  }

  void add(List<LabelledText> documents, float weight) {
    for (LabelledText document : documents) {
      add(document, weight);
    }
  }

  private void add(LabelledText document, float weight) {
    Tokens tokens = new Tokens();
    TOKENIZER.tokenize(document.text(), tokens);
    int[][] features = new int[tokens.size()][48];
    int[] filled = new int[tokens.size()];
    extractor.extract(
        tokens,
        (token, key) -> {
          if (filled[token] == features[token].length) {
            features[token] = Arrays.copyOf(features[token], 2 * filled[token]);
          }
          if (counts.get(key) >= minCount) {
            features[token][filled[token]++] = number(key);
          }
        });
    byte[] labels = labels(tokens, document.names());
    for (int s = 0; s < tokens.sentences(); s++) {
      int start = tokens.sentenceStart(s);
      int end = tokens.sentenceEnd(s);
      int[][] rows = new int[end - start][];
      for (int i = start; i < end; i++) {
        rows[i - start] = Arrays.copyOf(features[i], filled[i]);
      }
      sentences.add(new Sentence(rows, Arrays.copyOfRange(labels, start, end), weight));
    }
  }

  private int number(long key) {
    int known = numbers.get(key);
    if (known != 0) {
      return known - 1;
    }
    int number = numbers.size();
    numbers.put(key, number + 1);
    if (number == keys.length) {
      keys = Arrays.copyOf(keys, 2 * number);
    }
    keys[number] = key;
    return number;
  }

  /** Labels of the tokens; a name that crosses a sentence's end is cut there. */
  static byte[] labels(Tokens tokens, List<LabelledText.Name> names) {
    byte[] labels = new byte[tokens.size()];
    int token = 0;
    for (LabelledText.Name name : names) {
      while (token < tokens.size() && tokens.end(token) <= name.start()) {
        token++;
      }
      int first = token;
      while (token < tokens.size() && tokens.start(token) < name.end()) {
        token++;
      }
      mark(tokens, labels, first, CaseEndings.without(tokens, first, token), name.type());
    }
    return labels;
  }

  private static void mark(Tokens tokens, byte[] labels, int first, int last, int type) {
    for (int i = first; i < last; i++) {
      boolean opens = i == first || tokens.is(i, TokenFlags.SENTENCE_START);
      boolean closes = i + 1 == last || tokens.is(i + 1, TokenFlags.SENTENCE_START);
      int part =
          opens ? (closes ? Labels.UNIT : Labels.BEGIN) : closes ? Labels.LAST : Labels.INSIDE;
      labels[i] = (byte) Labels.of(type, part);
    }
  }
}
