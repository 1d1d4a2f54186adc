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
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int headlineSize;
  private Tokens tokens = new Tokens();
  private boolean inHeadline;

  TermHits(Terms terms) {
    this.terms = terms;
    this.termCounts = new float[terms.termCount()];
    this.conceptCounts = new float[terms.size()];
  }

  /** Replaces what was found before by the terms of this article. */
  void find(TermTrie trie, Tokens headline, Tokens body) {
    clear();
    inHeadline = true;
    tokens = headline;
    trie.find(headline, this);
    headlineSize = size;
    inHeadline = false;
    tokens = body;
    trie.find(body, this);
    addUp();
  }

  /** Replaces what was found before by nothing. */
  void findNothing() {
    clear();
    headlineSize = 0;
  }

  @Override
  public void found(int term, int first, int last) {
    if (termCounts[term] == 0) {
      if (foundTermsSize == foundTerms.length) {
        foundTerms = Arrays.copyOf(foundTerms, 2 * foundTermsSize);
      }
      foundTerms[foundTermsSize++] = term;
    }
    termCounts[term] += inHeadline ? HEADLINE_WEIGHT : first < LEAD_TOKENS ? LEAD_WEIGHT : 1;
    if (size == hitTerms.length) {
      grow();
    }
    hitTerms[size] = term;
    starts[size] = tokens.start(first);
    ends[size++] = tokens.end(last - 1);
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
    return starts[hit];
  }

  int end(int hit) {
    return ends[hit];
  }

  TextField field(int hit) {
    return hit < headlineSize ? TextField.HEADLINE : TextField.BODY;
  }

  private void grow() {
    hitTerms = Arrays.copyOf(hitTerms, 2 * size);
    starts = Arrays.copyOf(starts, 2 * size);
    ends = Arrays.copyOf(ends, 2 * size);
  }
}
