package newswire.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** The ISO 15924 codes of the writing systems that the world's press uses. */
final class Scripts {
  private static final Map<UnicodeScript, String> CODES = codes();

  private Scripts() {}

  /** ISO 15924 code of a script, {@code Zzzz} if it is none that is written today. */
  static String code(UnicodeScript script) {
    return CODES.getOrDefault(script, "Zzzz");
  }

  private static Map<UnicodeScript, String> codes() {
    Map<UnicodeScript, String> codes = new EnumMap<>(UnicodeScript.class);
    String[] pairs = {
      "LATIN Latn",
      "CYRILLIC Cyrl",
      "GREEK Grek",
      "ARABIC Arab",
      "HEBREW Hebr",
      "ARMENIAN Armn",
      "GEORGIAN Geor",
      "DEVANAGARI Deva",
      "BENGALI Beng",
      "GURMUKHI Guru",
      "GUJARATI Gujr",
      "ORIYA Orya",
      "TAMIL Taml",
      "TELUGU Telu",
      "KANNADA Knda",
      "MALAYALAM Mlym",
      "SINHALA Sinh",
      "THAI Thai",
      "LAO Laoo",
      "TIBETAN Tibt",
      "MYANMAR Mymr",
      "KHMER Khmr",
      "ETHIOPIC Ethi",
      "HANGUL Kore",
      "HIRAGANA Jpan",
      "KATAKANA Jpan",
      "HAN Hani",
      "BOPOMOFO Bopo",
      "MONGOLIAN Mong",
      "THAANA Thaa",
      "SYRIAC Syrc",
      "TIFINAGH Tfng",
      "CHEROKEE Cher",
      "CANADIAN_ABORIGINAL Cans",
      "YI Yiii",
      "NKO Nkoo",
      "VAI Vaii",
      "JAVANESE Java",
      "BALINESE Bali",
      "SUNDANESE Sund",
      "OL_CHIKI Olck",
      "MEETEI_MAYEK Mtei",
      "ADLAM Adlm",
      "LISU Lisu",
      "TAI_LE Tale",
      "NEW_TAI_LUE Talu",
      "TAI_VIET Tavt",
      "CHAM Cham",
      "HANIFI_ROHINGYA Rohg",
      "COPTIC Copt",
      "OSAGE Osge",
      "CHAKMA Cakm",
      "LIMBU Limb",
      "LEPCHA Lepc",
      "MIAO Plrd"
    };
    for (String pair : pairs) {
      int space = pair.indexOf(' ');
      codes.put(UnicodeScript.valueOf(pair.substring(0, space)), pair.substring(space + 1));
    }
    return codes;
  }
}
