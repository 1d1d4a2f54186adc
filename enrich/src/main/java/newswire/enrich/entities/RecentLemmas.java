package newswire.enrich.entities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What folded words may be forms of, as far as it was asked not long ago. Not thread-safe. */
final class RecentLemmas {
  private static final int SLOTS = 1 << 11;

  private final Inflections inflections;
  private final @Nullable Entry[] recent = new Entry[SLOTS];

  private record Entry(String language, String word, List<String> lemmas) {}

  RecentLemmas(Inflections inflections) {
    this.inflections = inflections;
  }

  /** The word itself first. */
  List<String> of(String language, String word) {
    int slot = Vocabulary.mix(word.hashCode()) & (SLOTS - 1);
    @Nullable Entry last = recent[slot];
    if (last != null && last.word.equals(word) && last.language.equals(language)) {
      return last.lemmas;
    }
    Entry entry = new Entry(language, word, inflections.lemmas(language, word));
    recent[slot] = entry;
    return entry.lemmas;
  }
}
