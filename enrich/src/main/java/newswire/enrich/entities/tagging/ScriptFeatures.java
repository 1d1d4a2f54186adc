package newswire.enrich.entities.tagging;

import newswire.enrich.text.Tokens;

/**
 * What a script shows of a name that Latin letters do not, beside the features of all languages.
 * For one thread at a time.
 */
interface ScriptFeatures {
  /** Turns to a document. */
  void begin(Tokens tokens);

  /**
   * Puts the features of a token into {@code keys} and returns their number.
   *
   * @param start first token of its sentence
   * @param end token after the last of its sentence
   */
  int collect(int token, int start, int end, long[] keys);

  /** Whether these are all features: tokens are characters, not words. */
  default boolean isAlone() {
    return false;
  }

  /** Whether a token is in no name for certain, so that its features need not be looked at. */
  default boolean isOutside(int token) {
    return false;
  }

  /** How sure of a name one must be, 0 to 100, that it is believed. */
  default int leastConfidence() {
    return 0;
  }

  /** The most features of a token. */
  int MAX = 96;

  /** The features of a language's script, none where it needs none. */
  static ScriptFeatures of(String language, Lexicon lexicon, NameTypes names) {
    return switch (language) {
      case "ar" -> new ArabicFeatures(lexicon, names);
      case "el" -> new GreekFeatures(names);
      case "zh" -> new HanFeatures(names, true, HanFeatures.SURE);
      case "ja" -> new HanFeatures(names, false, HanFeatures.LIKELY);
      default -> NONE;
    };
  }

  /** Whether a language is written without spaces between words. */
  static boolean isSpaceless(String language) {
    return language.equals("zh") || language.equals("ja");
  }

  /** Whether there are lists of words and surnames of the language, beside those of names. */
  static boolean isListed(String language) {
    return language.equals("zh");
  }

  /** For languages whose script needs none. */
  ScriptFeatures NONE =
      new ScriptFeatures() {
        @Override
        public void begin(Tokens tokens) {}

        @Override
        public int collect(int token, int start, int end, long[] keys) {
          return 0;
        }
      };
}
