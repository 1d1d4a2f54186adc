package newswire.enrich.entities;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Numbers the nodes of the name trie level by level. Immutable once made. */
final class TrieLayout {
  private final List<Name> sorted;
  private final IntColumn words = new IntColumn();
  private final IntColumn firstChild = new IntColumn();
  private final IntColumn firstPosting = new IntColumn();
  private final IntColumn postings = new IntColumn();
  private final IntColumn languages = new IntColumn();

  TrieLayout(Map<String, List<NameColumns.Bearer>> names, String[] vocabulary) {
    sorted = new ArrayList<>(names.size());
    names.forEach((key, bearers) -> sorted.add(Name.of(key, bearers, vocabulary)));
    sorted.sort((a, b) -> Arrays.compare(a.words, b.words));
    layOut();
  }

  int[] words() {
    return words.toArray();
  }

  int[] firstChild() {
    return firstChild.toArray();
  }

  int[] firstPosting() {
    return firstPosting.toArray();
  }

  int[] postings() {
    return postings.toArray();
  }

  int[] languages() {
    return languages.toArray();
  }

  private void layOut() {
    ArrayDeque<Range> queue = new ArrayDeque<>();
    queue.add(new Range(0, sorted.size(), 0));
    words.add(0);
    while (!queue.isEmpty()) {
      Range range = queue.remove();
      int next = addPostings(range);
      firstChild.add(words.size());
      while (next < range.to) {
        int from = next;
        int word = sorted.get(from).words[range.depth];
        while (next < range.to && sorted.get(next).words[range.depth] == word) {
          next++;
        }
        words.add(word);
        queue.add(new Range(from, next, range.depth + 1));
      }
    }
    firstChild.add(words.size());
    firstPosting.add(postings.size());
  }

  /** Postings of the name that ends at the node; returns the first name that goes on. */
  private int addPostings(Range range) {
    firstPosting.add(postings.size());
    int next = range.from;
    if (next < range.to && sorted.get(next).words.length == range.depth) {
      for (NameColumns.Bearer bearer : sorted.get(next).bearers) {
        postings.add(Posting.of(bearer.entity, bearer.flags));
        languages.add(bearer.languages);
      }
      next++;
    }
    return next;
  }

  private record Range(int from, int to, int depth) {}

  private static final class Name {
    final int[] words;
    final List<NameColumns.Bearer> bearers;

    private Name(int[] words, List<NameColumns.Bearer> bearers) {
      this.words = words;
      this.bearers = bearers;
    }

    static Name of(String key, List<NameColumns.Bearer> bearers, String[] vocabulary) {
      String[] parts = key.split(" ");
      int[] words = new int[parts.length];
      for (int i = 0; i < parts.length; i++) {
        words[i] = Arrays.binarySearch(vocabulary, parts[i]);
      }
      return new Name(words, bearers);
    }
  }
}
