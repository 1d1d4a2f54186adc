package newswire.enrich.entities;

/** The names of an index found in one text, as columns, in order of their first word. Reusable. */
final class NameMatches {
  private final IntColumn first = new IntColumn();
  private final IntColumn end = new IntColumn();

  void clear() {
    first.clear();
    end.clear();
  }

  void add(int firstWord, int endWord) {
    first.add(firstWord);
    end.add(endWord);
  }

  int size() {
    return first.size();
  }

  int first(int match) {
    return first.get(match);
  }

  int end(int match) {
    return end.get(match);
  }
}
