package newswire.enrich.entities;

import org.jspecify.annotations.Nullable;

/**
 * Strings that were made not long ago, to be given out again: the same names come in article after
 * article, and most are only looked up. Holds a few thousand short ones. Not thread-safe.
 */
final class RecentStrings {
  private static final int SLOTS = 1 << 12;

  /** Longer ones are seldom met again, and would be much to keep. */
  private static final int LONGEST = 48;

  private final @Nullable String[] recent = new String[SLOTS];
  private final char[] letters = new char[LONGEST];
  private final StringBuilder parts = new StringBuilder();

  /** A part of a text. */
  String part(String text, int start, int end) {
    if (end - start > LONGEST) {
      return text.substring(start, end);
    }
    text.getChars(start, end, letters, 0);
    return of(letters, 0, end - start);
  }

  String of(char[] source, int start, int count) {
    if (count > LONGEST) {
      return new String(source, start, count);
    }
    int slot = Vocabulary.hash(source, start, start + count) & (SLOTS - 1);
    @Nullable String known = recent[slot];
    if (known != null && isSame(known, source, start, count)) {
      return known;
    }
    String made = new String(source, start, count);
    recent[slot] = made;
    return made;
  }

  /** An empty builder, in which a string is put together; {@link #built} gives it out. */
  StringBuilder builder() {
    parts.setLength(0);
    return parts;
  }

  String built() {
    int length = parts.length();
    if (length > LONGEST) {
      return parts.toString();
    }
    parts.getChars(0, length, letters, 0);
    return of(letters, 0, length);
  }

  private static boolean isSame(String known, char[] source, int start, int count) {
    if (known.length() != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (known.charAt(i) != source[start + i]) {
        return false;
      }
    }
    return true;
  }
}
