package newswire.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The letters of a text by writing system. One thread. */
final class ScriptCounts {
  /** More scripts than any article mixes; letters of a ninth one are not counted. */
  private static final int MAX_SCRIPTS = 8;

  private static final UnicodeScript[] ALL = UnicodeScript.values();

  /** By UTF-16 code unit: 0 is no letter, else the script's place in {@link #ALL} and one. */
  private static final byte[] SCRIPTS = scripts();

  private final @Nullable UnicodeScript[] scripts = new UnicodeScript[MAX_SCRIPTS];
  private final int[] counts = new int[MAX_SCRIPTS];
  private int letters;

  /** Counts the letters of a text, code point by code point. */
  void add(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      int script = SCRIPTS[text[i]] & 0xFF;
      if (script > 0) {
        add(ALL[script - 1]);
      } else if (Character.isHighSurrogate(text[i])) {
        int codePoint = Character.codePointAt(text, i, end);
        if (Character.isLetter(codePoint)) {
          add(UnicodeScript.of(codePoint));
        }
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

  /** Looking a script up is slow, so the scripts of the letters of the first plane are kept. */
  private static byte[] scripts() {
    Map<UnicodeScript, Integer> places = new EnumMap<>(UnicodeScript.class);
    for (int i = 0; i < ALL.length; i++) {
      places.put(ALL[i], i);
    }
    byte[] scripts = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < scripts.length; c++) {
      if (Character.isLetter(c)) {
        scripts[c] = (byte) (places.getOrDefault(scriptOf(c), -1) + 1);
      }
    }
    return scripts;
  }

  private static UnicodeScript scriptOf(int codePoint) {
    // All letters below U+0250 are Latin but the micro sign.
    return codePoint < 0x250 ? UnicodeScript.LATIN : UnicodeScript.of(codePoint);
  }
}
