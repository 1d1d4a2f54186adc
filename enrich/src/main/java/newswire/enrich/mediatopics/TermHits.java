package newswire.enrich.mediatopics;

import java.util.Arrays;
import newswire.contract.TextField;
import newswire.enrich.text.Tokens;

/**
 * The terms found in one article, in the order of the text, and how much each concept counts: the
 * more for each further wording, the less for each repetition. Reusable; not thread-safe.
 */
final class TermHits implements TermTrie.Sink {
  /** A headline says what an article is about, its first sentences nearly so. */
  private static final float HEADLINE_WEIGHT = 3f;

  private static final float LEAD_WEIGHT = 1.5f;
  private static final int LEAD_TOKENS = 60;

  /** So many weighted occurrences give half of what a term can give. */
  private static final float HALF = 1.5f;

  private final Terms terms;
  private final float[] termCounts;
  private final float[] conceptCounts;
  private int[] foundTerms = new int[64];
  private int foundTermsSize;
  private int[] foundConcepts = new int[64];
  private int foundConceptsSize;
  private int size;
  private int[] hitTerms = new int[256];
  private int[] keptHits = new int[256];
  private int[] firsts = new int[256];
  private int[] lasts = new int[256];
  private int headlineSize;
  private Tokens headlineTokens = new Tokens();
  private Tokens bodyTokens = headlineTokens;

  TermHits(Terms terms) {
    this.terms = terms;
    this.termCounts = new float[terms.termCount()];
    this.conceptCounts = new float[terms.size()];
  }

  /** Replaces what was found before by the terms of this article. */
  void find(TermTrie trie, Tokens headline, Tokens body) {
    clear();
    headlineTokens = headline;
    bodyTokens = body;
    find(trie, headline);
    headlineSize = size;
    find(trie, body);
    count();
    addUp();
  }

  private void find(TermTrie trie, Tokens tokens) {
    int from = size;
    trie.find(tokens, this);
    if (trie.longerOverrule()) {
      keepWhatStandsForItself(from);
    }
  }

  /** Replaces what was found before by nothing. */
  void findNothing() {
    clear();
    headlineSize = 0;
  }

  @Override
  public void found(int term, int first, int last) {
    if (size == hitTerms.length) {
      grow();
    }
    hitTerms[size] = term;
    firsts[size] = first;
    lasts[size++] = last;
  }

  /**
   * Leaves out terms within longer ones that speak for other top topics, unless a longer one speaks
   * for theirs: the premier of a league is no head of government.
   */
  private void keepWhatStandsForItself(int from) {
    int kept = from;
    int reach = from;
    for (int hit = from; hit < size; hit++) {
      while (firsts[reach] + TermTrie.MAX_TOKENS < firsts[hit]) {
        reach++;
      }
      if (!isOverruled(hit, Math.min(reach, hit))) {
        keptHits[kept++] = hit;
      }
    }
    for (int i = from; i < kept; i++) {
      int hit = keptHits[i];
      hitTerms[i] = hitTerms[hit];
      firsts[i] = firsts[hit];
      lasts[i] = lasts[hit];
    }
    size = kept;
  }

  private boolean isOverruled(int hit, int from) {
    boolean overruled = false;
    int length = lasts[hit] - firsts[hit];
    int top = terms.top(hitTerms[hit]);
    for (int other = from; other < size && firsts[other] <= firsts[hit]; other++) {
      if (lasts[other] >= lasts[hit] && lasts[other] - firsts[other] > length) {
        if (terms.top(hitTerms[other]) == top) {
          return false;
        }
        overruled = true;
      }
    }
    return overruled;
  }

  private void count() {
    for (int hit = 0; hit < size; hit++) {
      int term = hitTerms[hit];
      if (termCounts[term] == 0) {
        if (foundTermsSize == foundTerms.length) {
          foundTerms = Arrays.copyOf(foundTerms, 2 * foundTermsSize);
        }
        foundTerms[foundTermsSize++] = term;
      }
      termCounts[term] +=
          hit < headlineSize ? HEADLINE_WEIGHT : firsts[hit] < LEAD_TOKENS ? LEAD_WEIGHT : 1;
    }
  }

  private void clear() {
    for (int i = 0; i < foundTermsSize; i++) {
      termCounts[foundTerms[i]] = 0;
    }
    for (int i = 0; i < foundConceptsSize; i++) {
      conceptCounts[foundConcepts[i]] = 0;
    }
    foundTermsSize = 0;
    foundConceptsSize = 0;
    size = 0;
  }

  private void addUp() {
    for (int i = 0; i < foundTermsSize; i++) {
      int concept = terms.concept(foundTerms[i]);
      if (conceptCounts[concept] == 0) {
        if (foundConceptsSize == foundConcepts.length) {
          foundConcepts = Arrays.copyOf(foundConcepts, 2 * foundConceptsSize);
        }
        foundConcepts[foundConceptsSize++] = concept;
      }
      conceptCounts[concept] += termCount(foundTerms[i]);
    }
  }

  /** Number of different concepts found. */
  int concepts() {
    return foundConceptsSize;
  }

  /** One of the concepts found. */
  int concept(int i) {
    return foundConcepts[i];
  }

  /** How much a concept counts. */
  float count(int concept) {
    return conceptCounts[concept];
  }

  /** Number of different terms found. */
  int terms() {
    return foundTermsSize;
  }

  /** One of the terms found. */
  int term(int i) {
    return foundTerms[i];
  }

  /** How much a term counts: what it adds to its concept. */
  float termCount(int term) {
    float count = termCounts[term];
    return 2 * count / (count + HALF);
  }

  /** Number of hits. */
  int size() {
    return size;
  }

  int termOfHit(int hit) {
    return hitTerms[hit];
  }

  int start(int hit) {
    return tokens(hit).start(firsts[hit]);
  }

  int end(int hit) {
    return tokens(hit).end(lasts[hit] - 1);
  }

  private Tokens tokens(int hit) {
    return hit < headlineSize ? headlineTokens : bodyTokens;
  }

  TextField field(int hit) {
    return hit < headlineSize ? TextField.HEADLINE : TextField.BODY;
  }

  private void grow() {
    hitTerms = Arrays.copyOf(hitTerms, 2 * size);
    keptHits = Arrays.copyOf(keptHits, 2 * size);
    firsts = Arrays.copyOf(firsts, 2 * size);
    lasts = Arrays.copyOf(lasts, 2 * size);
  }
}
