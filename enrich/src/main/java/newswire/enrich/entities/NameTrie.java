package newswire.enrich.entities;

/**
 * All names as paths of word numbers from a root; the end of a name carries its postings, that is
 * which entities bear it and how.
 *
 * <p>Nodes are numbered level by level, so that the children of a node stand side by side in
 * ascending order of their word. Immutable and thread-safe; a step costs a binary search among the
 * children, the first one an array read, and nothing is allocated.
 */
final class NameTrie {
  static final int ROOT = 0;
  static final int NONE = -1;

  private final int[] word;
  private final int[] firstChild;
  private final int[] firstPosting;
  private final int[] rootChild;
  private final int[] endings;

  /**
   * @param word the word that leads to each node; the root's is not used
   * @param firstChild the number of each node's first child; one more than there are nodes
   * @param firstPosting each node's first posting; one more than there are nodes
   * @param words how many words the vocabulary has
   */
  NameTrie(int[] word, int[] firstChild, int[] firstPosting, int words) {
    this.word = word;
    this.firstChild = firstChild;
    this.firstPosting = firstPosting;
    rootChild = new int[words];
    java.util.Arrays.fill(rootChild, NONE);
    for (int node = firstChild[ROOT]; node < firstChild[ROOT + 1]; node++) {
      rootChild[word[node]] = node;
    }
    endings = new int[words];
    for (int node = firstChild[ROOT + 1]; node < word.length; node++) {
      endings[word[node]] += firstPosting[node + 1] > firstPosting[node] ? 1 : 0;
    }
  }

  int nodes() {
    return word.length;
  }

  /** The node that a word leads to from another, or {@link #NONE}. */
  int child(int node, int wordId) {
    if (node == ROOT) {
      return rootChild[wordId];
    }
    int low = firstChild[node];
    int high = firstChild[node + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = word[middle];
      if (found == wordId) {
        return middle;
      }
      if (found < wordId) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }

  /** How many words follow a word at the beginning of names. */
  int followers(int wordId) {
    int node = rootChild[wordId];
    return node == NONE ? 0 : firstChild[node + 1] - firstChild[node];
  }

  /** How many entities bear a word alone as their name. */
  int bearers(int wordId) {
    int node = rootChild[wordId];
    return node == NONE ? 0 : firstPosting[node + 1] - firstPosting[node];
  }

  /** How many names of several words end with a word: few for a rare family name. */
  int endings(int wordId) {
    return endings[wordId];
  }

  boolean isName(int node) {
    return firstPosting[node + 1] > firstPosting[node];
  }

  boolean hasChildren(int node) {
    return firstChild[node + 1] > firstChild[node];
  }

  int firstPosting(int node) {
    return firstPosting[node];
  }

  int endPosting(int node) {
    return firstPosting[node + 1];
  }
}
