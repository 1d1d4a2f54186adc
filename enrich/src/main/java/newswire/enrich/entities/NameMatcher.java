package newswire.enrich.entities;

/**
 * Finds the names of an index among the words of a text: from each capitalised word the longest
 * name whose letter case the text respects. Stateless and thread-safe; allocates nothing.
 */
final class NameMatcher {
  private NameMatcher() {}

  /** Replaces the content of {@code matches}; they are leftmost-longest and do not overlap. */
  static void match(NameIndex index, WordScan words, NameMatches matches) {
    matches.clear();
    int word = 0;
    while (word < words.count) {
      if ((words.flags[word] & (WordScan.UPPER_FIRST | WordScan.EXCLUDED))
          != WordScan.UPPER_FIRST) {
        word++;
        continue;
      }
      int end = longestEnd(index, words, word);
      if (end > word) {
        matches.add(word, end);
      }
      word = end > word ? end : word + 1;
    }
  }

  /** The node of a name that consists of just these words, or {@link NameTrie#NONE}. */
  static int exact(NameIndex index, WordScan words, int first, int end) {
    int node = NameTrie.ROOT;
    for (int word = first; word < end && node != NameTrie.NONE; word++) {
      int id = find(index, words, word);
      node = id < 0 ? NameTrie.NONE : index.trie.child(node, id);
    }
    boolean name = node != NameTrie.NONE && index.trie.isName(node);
    return name && respectsCase(index, node, words, first, end - 1) ? node : NameTrie.NONE;
  }

  /** One past the last word of the longest name that begins here; the word itself if none does. */
  static int longestEnd(NameIndex index, WordScan words, int first) {
    NameTrie trie = index.trie;
    int node = NameTrie.ROOT;
    int best = first;
    for (int word = first; word < words.count; word++) {
      int joined = words.flags[word] & (WordScan.JOINED | WordScan.EXCLUDED);
      int id = word > first && joined != WordScan.JOINED ? -1 : find(index, words, word);
      node = id < 0 ? NameTrie.NONE : trie.child(node, id);
      if (node == NameTrie.NONE) {
        break;
      }
      if (trie.isName(node) && respectsCase(index, node, words, first, word)) {
        best = word + 1;
      }
    }
    return best;
  }

  static int find(NameIndex index, WordScan words, int word) {
    return index == words.index ? words.vocabularyId(word) : words.find(index, word);
  }

  private static boolean respectsCase(
      NameIndex index, int node, WordScan words, int first, int last) {
    for (int p = index.trie.firstPosting(node); p < index.trie.endPosting(node); p++) {
      if (respectsCase(index.posting(p), words, first, last)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text writes the words as this name is written. */
  static boolean respectsCase(int posting, WordScan words, int first, int last) {
    if (Posting.has(posting, Posting.ACRONYM)) {
      return allCapitals(words, first, last);
    }
    return !Posting.has(posting, Posting.LAST_CAPITAL)
        || (words.flags[last] & (WordScan.UPPER_FIRST | WordScan.DIGIT)) != 0;
  }

  private static boolean allCapitals(WordScan words, int first, int last) {
    for (int word = first; word <= last; word++) {
      boolean letter = words.end[word] - words.start[word] == 1;
      boolean capital =
          words.has(word, WordScan.ALL_UPPER | WordScan.DIGIT)
              || (letter && words.has(word, WordScan.UPPER_FIRST));
      if (!capital && !isAbbreviation(words, word)) {
        return false;
      }
    }
    return true;
  }

  /** {@code U.} of {@code U. S.}: one letter and its full stop. */
  private static boolean isAbbreviation(WordScan words, int word) {
    return words.end[word] - words.start[word] == 2
        && words.foldedLength(word) == 1
        && words.has(word, WordScan.UPPER_FIRST);
  }
}
