package newswire.enrich.language;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** The letters of a text by writing system. One thread. */
final class ScriptCounts {
  /** More scripts than any article mixes; letters of a ninth one are not counted. */
  private static final int MAX_SCRIPTS = 8;

  private final @Nullable UnicodeScript[] scripts = new UnicodeScript[MAX_SCRIPTS];
  private final int[] counts = new int[MAX_SCRIPTS];
  private int letters;

  /** Counts the letters of a text, code point by code point. */
  void add(char[] text, int start, int end) {
    for (int i = start; i < end; ) {
      int codePoint = Character.codePointAt(text, i, end);
      i += Character.charCount(codePoint);
      if (Character.isLetter(codePoint)) {
        add(scriptOf(codePoint));
      }
    }
  }

  int letters() {
    return letters;
  }

  int of(UnicodeScript script) {
    for (int i = 0; i < MAX_SCRIPTS; i++) {
      if (scripts[i] == script) {
        return counts[i];
      }
    }
    return 0;
  }

  /**
   * The script that the text is written in, {@code null} if it has no letters. Letters count by how
   * much they say: names in Latin letters stand in texts of every script. Kana makes Han Japanese.
   */
  @Nullable UnicodeScript dominant() {
    int best = 0;
    for (int i = 1; i < MAX_SCRIPTS; i++) {
      if (weight(i) > weight(best)) {
        best = i;
      }
    }
    int kana = of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
    boolean japanese = scripts[best] == UnicodeScript.HAN && kana * 10 > counts[best];
    return japanese ? UnicodeScript.HIRAGANA : scripts[best];
  }

  private int weight(int i) {
    UnicodeScript script = scripts[i];
    if (script == UnicodeScript.LATIN) {
      return counts[i];
    }
    boolean syllables =
        script == UnicodeScript.HAN
            || script == UnicodeScript.HIRAGANA
            || script == UnicodeScript.KATAKANA
            || script == UnicodeScript.HANGUL;
    return counts[i] * (syllables ? 6 : 2);
  }

  private void add(UnicodeScript script) {
    letters++;
    for (int i = 0; i < MAX_SCRIPTS; i++) {
      if (scripts[i] == null) {
        scripts[i] = script;
      }
      if (scripts[i] == script) {
        counts[i]++;
        return;
      }
    }
  }

  private static UnicodeScript scriptOf(int codePoint) {
    // All letters below U+0250 are Latin but the micro sign; looking a script up is slow.
    return codePoint < 0x250 ? UnicodeScript.LATIN : UnicodeScript.of(codePoint);
  }
}
