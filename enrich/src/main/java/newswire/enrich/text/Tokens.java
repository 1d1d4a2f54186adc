package newswire.enrich.text;

import java.util.Arrays;
import java.util.List;
import newswire.contract.Structure;

/**
 * The tokens of one text, as arrays: offsets in UTF-16 code units, kinds, flags and hashes.
 * Reusable: {@link Tokenizer#tokenize} overwrites the former content and keeps the memory. Not safe
 * for use by several threads at once while being filled.
 *
 * <p>Token {@code i} covers {@code text().substring(start(i), end(i))}; tokens are in order, never
 * empty and never overlap, and every code unit that is not white space or an invisible format
 * character lies in exactly one token.
 */
public final class Tokens {
  private static final int INITIAL = 1024;

  private String text = "";
  char[] characters = new char[4 * INITIAL];
  private int size;
  private int[] starts = new int[INITIAL];
  private int[] ends = new int[INITIAL];
  private int[] flags = new int[INITIAL];
  private byte[] kinds = new byte[INITIAL];
  private long[] folds = new long[INITIAL];
  private int sentences;
  private int[] sentenceStarts = new int[INITIAL / 8];

  /** Number of tokens. */
  public int size() {
    return size;
  }

  /** The text that was tokenised. */
  public String text() {
    return text;
  }

  /** Offset of the first code unit. */
  public int start(int token) {
    return starts[token];
  }

  /** Offset after the last code unit. */
  public int end(int token) {
    return ends[token];
  }

  /** One of {@link TokenKind}. */
  public byte kind(int token) {
    return kinds[token];
  }

  /** Bits of {@link TokenFlags}. */
  public int flags(int token) {
    return flags[token];
  }

  /** Whether any of the given {@link TokenFlags} is set. */
  public boolean is(int token, int mask) {
    return (flags[token] & mask) != 0;
  }

  /**
   * 64-bit hash of the token in lower case, apostrophes and hyphens of every kind made alike; equal
   * for {@code POUTINE} and {@code Poutine}. Stable: models and indexes on disk depend on it. See
   * {@link #fold(CharSequence)}.
   */
  public long fold(int token) {
    return folds[token];
  }

  /** The code unit at an offset of the text, without a call into {@link String}. */
  public char charAt(int offset) {
    return characters[offset];
  }

  /** The code unit at an offset, folded as for {@link #fold(int)}. */
  public char foldedCharAt(int offset) {
    return CharacterClass.fold(characters[offset]);
  }

  /** The token as a new string; for output, not for inner loops. */
  public String string(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** Number of sentences; each non-empty text with a token has at least one. */
  public int sentences() {
    return sentences;
  }

  /** First token of a sentence. */
  public int sentenceStart(int sentence) {
    return sentenceStarts[sentence];
  }

  /** Token after the last of a sentence. */
  public int sentenceEnd(int sentence) {
    return sentence + 1 < sentences ? sentenceStarts[sentence + 1] : size;
  }

  /** The hash that {@link #fold(int)} gives for a token of these characters. */
  public static long fold(CharSequence token) {
    long hash = FOLD_SEED;
    for (int i = 0; i < token.length(); i++) {
      hash = foldStep(hash, token.charAt(i));
    }
    return hash;
  }

  private static final long FOLD_SEED = 0x6A09E667F3BCC909L;

  private static long foldStep(long hash, char c) {
    if (CharacterClass.of(c) == CharacterClass.FORMAT) {
      return hash;
    }
    long mixed = (hash ^ CharacterClass.fold(c)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  /**
   * Takes over the tokens of the same text without those in some parts of it, such as lines that
   * are not the article. Offsets stay those of the text; a sentence does not go across a gap.
   *
   * @param gaps in their order, apart from each other
   */
  public void copyWithout(Tokens all, List<Structure.Part> gaps) {
    begin(all.text());
    int gap = 0;
    boolean begins = true;
    for (int i = 0; i < all.size; i++) {
      while (gap < gaps.size() && gaps.get(gap).end() <= all.starts[i]) {
        gap++;
      }
      if (gap < gaps.size() && gaps.get(gap).start() <= all.starts[i]) {
        begins = true;
        continue;
      }
      add(all.starts[i], all.ends[i], all.kinds[i], all.flags[i]);
      folds[size - 1] = all.folds[i];
      if (begins || all.is(i, TokenFlags.SENTENCE_START)) {
        addSentence(size - 1);
        begins = false;
      }
    }
  }

  void begin(String newText) {
    text = newText;
    size = 0;
    sentences = 0;
    if (characters.length < newText.length()) {
      characters = new char[newText.length() + newText.length() / 4];
    }
    newText.getChars(0, newText.length(), characters, 0);
  }

  void add(int start, int end, byte kind, int tokenFlags) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size] = kind;
    flags[size] = tokenFlags;
    size++;
  }

  void removeLast(int count) {
    size -= count;
  }

  void addFlags(int token, int mask) {
    flags[token] |= mask;
  }

  void addSentence(int firstToken) {
    if (sentences == sentenceStarts.length) {
      sentenceStarts = Arrays.copyOf(sentenceStarts, 2 * sentences);
    }
    flags[firstToken] |= TokenFlags.SENTENCE_START;
    sentenceStarts[sentences++] = firstToken;
  }

  void hashAll() {
    for (int i = 0; i < size; i++) {
      folds[i] = fold(starts[i], ends[i]);
    }
  }

  /**
   * The hash of the characters from one offset to another, as {@link #fold(CharSequence)} gives it.
   */
  public long fold(int start, int end) {
    long hash = FOLD_SEED;
    for (int p = start; p < end; p++) {
      hash = foldStep(hash, characters[p]);
    }
    return hash;
  }

  private void grow() {
    int capacity = 2 * size;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    flags = Arrays.copyOf(flags, capacity);
    kinds = Arrays.copyOf(kinds, capacity);
    folds = Arrays.copyOf(folds, capacity);
  }
}
