package newswire.enrich.mediatopics;

/**
 * One form for letters that are written in several: case, apostrophes and hyphens, Russian {@code
 * ё}, the Arabic letters that are typed with and without hamza or dots. {@link #SKIP} stands for
 * what terms do not see: vowel signs, format characters.
 */
final class TermCharacters {
  static final char SKIP = 0;

  private static final char[] FORMS = forms();

  private TermCharacters() {}

  static char form(char c) {
    return c < FORMS.length ? FORMS[c] : c;
  }

  private static char[] forms() {
    char[] forms = new char[0x3000];
    for (char c = 0; c < forms.length; c++) {
      forms[c] = Character.toLowerCase(c);
      int type = Character.getType(c);
      if (type == Character.FORMAT || (c >= '\u064B' && c <= '\u0652') || c == '\u0640') {
        forms[c] = SKIP;
      } else if (type == Character.DASH_PUNCTUATION) {
        forms[c] = '-';
      }
    }
    for (char c : new char[] {'\u2018', '\u2019', '\u02BC', '`', '\u00B4'}) {
      forms[c] = '\'';
    }
    forms['Ё'] = 'е';
    forms['ё'] = 'е';
    for (char c : new char[] {'أ', 'إ', 'آ'}) {
      forms[c] = 'ا';
    }
    forms['ى'] = 'ي';
    forms['ة'] = 'ه';
    return forms;
  }
}
