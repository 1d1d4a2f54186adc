package newswire.enrich.mediatopics;

import java.util.Arrays;
import newswire.enrich.text.TokenKind;
import newswire.enrich.text.Tokens;

/**
 * The terms of one language as a trie over the characters of tokens: words, beginnings of words
 * ({@code krieg*}) and sequences of both. Immutable after it is built, and thread-safe; finding
 * allocates nothing.
 */
final class TermTrie {
  /** Stands between two tokens of a term; no token holds it. */
  static final char NEXT_TOKEN = '\u0001';

  /** Stands for the rest of a token. */
  static final char ANY_REST = '\u0002';

  private static final int[] NONE = {};

  /** What a node has, beside its number: spares looking for what is not there. */
  private static final int HAS_TERMS = 1 << 28;

  private static final int HAS_NEXT_TOKEN = 1 << 29;
  private static final int HAS_ANY_REST = 1 << 30;
  private static final int NUMBER = HAS_TERMS - 1;

  /** How deep a sequence may go, in tokens. */
  static final int MAX_TOKENS = 12;

  private final long[] keys;
  private final int[] children;
  private final int[][] terms;
  private final boolean longerOverrule;

  private TermTrie(long[] keys, int[] children, int[][] terms, boolean longerOverrule) {
    this.keys = keys;
    this.children = children;
    this.terms = terms;
    this.longerOverrule = longerOverrule;
  }

  /** Whether a term within a longer one of another top topic is not to count. */
  boolean longerOverrule() {
    return longerOverrule;
  }

  /** Receives what is found. */
  interface Sink {
    /**
     * @param term its number
     * @param first first token
     * @param last token after the last
     */
    void found(int term, int first, int last);
  }

  /** Hands all terms in the tokens to the sink, in the order of their beginnings. */
  void find(Tokens tokens, Sink sink) {
    for (int token = 0; token < tokens.size(); token++) {
      byte kind = tokens.kind(token);
      if (kind == TokenKind.WORD || kind == TokenKind.IDEOGRAPH || kind == TokenKind.NUMBER) {
        walk(tokens, token, token, 0, sink);
      }
    }
  }

  private void walk(Tokens tokens, int first, int token, int node, Sink sink) {
    int start = tokens.start(token);
    if (!ArabicClitics.mayHave(tokens.charAt(start))) {
      walk(tokens, first, token, node, start, sink);
      return;
    }
    int stem = ArabicClitics.stem(tokens, token);
    walk(tokens, first, token, node, stem, sink);
    int bare = ArabicClitics.withoutParticle(tokens, token, stem);
    if (bare > stem) {
      walk(tokens, first, token, node, bare, sink);
    }
  }

  private void walk(Tokens tokens, int first, int token, int from, int start, Sink sink) {
    int node = from;
    int end = tokens.end(token);
    for (int p = start; p < end; p++) {
      char c = TermCharacters.form(tokens.charAt(p));
      if (c == TermCharacters.SKIP) {
        continue;
      }
      node = child(node, c);
      if (node < 0) {
        return;
      }
      if ((node & HAS_ANY_REST) != 0) {
        tokenEnds(tokens, first, token, child(node, ANY_REST), sink);
      }
    }
    tokenEnds(tokens, first, token, node, sink);
  }

  private void tokenEnds(Tokens tokens, int first, int token, int node, Sink sink) {
    if ((node & HAS_TERMS) != 0) {
      for (int term : terms[node & NUMBER]) {
        sink.found(term, first, token + 1);
      }
    }
    if ((node & HAS_NEXT_TOKEN) != 0 && token + 1 < tokens.size() && token - first < MAX_TOKENS) {
      walk(tokens, first, token + 1, child(node, NEXT_TOKEN), sink);
    }
  }

  private int child(int node, char c) {
    long key = key(node & NUMBER, c);
    int mask = keys.length - 1;
    for (int slot = slot(key, mask); ; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return children[slot];
      }
      if (keys[slot] == 0) {
        return -1;
      }
    }
  }

  private static long key(int node, char c) {
    return (long) (node + 1) << 16 | c;
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }

  /** Collects terms. Not thread-safe. */
  static final class Builder {
    private long[] keys = new long[1 << 12];
    private int[] children = new int[1 << 12];
    private int[][] terms = new int[1 << 10][];
    private int size = 1;

    Builder() {
      Arrays.fill(terms, NONE);
    }

    /** Adds a term in the alphabet of the trie. The same term may have several numbers. */
    void add(CharSequence term, int number) {
      int node = 0;
      for (int i = 0; i < term.length(); i++) {
        node = childOrNew(node, term.charAt(i));
      }
      int[] known = terms[node];
      terms[node] = Arrays.copyOf(known, known.length + 1);
      terms[node][known.length] = number;
    }

    TermTrie build() {
      return build(false);
    }

    TermTrie build(boolean longerOverrule) {
      for (int slot = 0; slot < keys.length; slot++) {
        if (keys[slot] != 0) {
          children[slot] |= what(children[slot]);
        }
      }
      return new TermTrie(keys, children, Arrays.copyOf(terms, size), longerOverrule);
    }

    private int what(int node) {
      int what = terms[node].length > 0 ? HAS_TERMS : 0;
      what |= keys[free(keys, key(node, NEXT_TOKEN))] != 0 ? HAS_NEXT_TOKEN : 0;
      return what | (keys[free(keys, key(node, ANY_REST))] != 0 ? HAS_ANY_REST : 0);
    }

    private int childOrNew(int node, char c) {
      int slot = free(keys, key(node, c));
      if (keys[slot] != 0) {
        return children[slot];
      }
      keys[slot] = key(node, c);
      children[slot] = size;
      if (size == terms.length) {
        terms = Arrays.copyOf(terms, 2 * size);
        Arrays.fill(terms, size, terms.length, NONE);
      }
      size++;
      if (size * 2 > keys.length) {
        rehash();
      }
      return size - 1;
    }

    private void rehash() {
      long[] wider = new long[2 * keys.length];
      int[] values = new int[2 * keys.length];
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] != 0) {
          int slot = free(wider, keys[i]);
          wider[slot] = keys[i];
          values[slot] = children[i];
        }
      }
      keys = wider;
      children = values;
    }

    private static int free(long[] table, long key) {
      int mask = table.length - 1;
      int slot = slot(key, mask);
      while (table[slot] != 0 && table[slot] != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }
  }
}
