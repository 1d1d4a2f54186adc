package newswire.enrich.entities.tagging;

import java.util.Arrays;
import java.util.stream.Stream;
import newswire.enrich.text.Tokens;

/**
 * Words that stand before a person's name and are never part of it, whatever a model makes of them.
 * Immutable.
 */
final class FormsOfAddress {
  private static final long[] HASHES =
      Stream.of(
              "mr",
              "mr.",
              "mrs",
              "mrs.",
              "ms",
              "ms.",
              "dr",
              "dr.",
              "prof",
              "prof.",
              "gen",
              "gen.",
              "justice",
              "madam",
              "brig",
              "brigadier",
              "lt",
              "lt.",
              "col",
              "col.",
              "capt",
              "capt.",
              "sgt",
              "sgt.",
              "maj",
              "maj.",
              "hon",
              "hon.",
              "rev",
              "rev.",
              "comptroller")
          .mapToLong(Tokens::fold)
          .sorted()
          .toArray();

  private FormsOfAddress() {}

  /** The token that a person's name begins with, forms of address left out. */
  static int skip(Tokens tokens, int first, int last) {
    return last - first > 1 && Arrays.binarySearch(HASHES, tokens.fold(first)) >= 0
        ? first + 1
        : first;
  }
}
