package newswire.enrich.text;

import static newswire.enrich.text.CharacterClass.UPPER;
import static newswire.enrich.text.WordScanner.CLOSES;
import static newswire.enrich.text.WordScanner.JOINS;
import static newswire.enrich.text.WordScanner.OUTSIDE;

/**
 * Whether a full stop after letters belongs to the word: initials, acronyms, abbreviations, version
 * numbers.
 */
final class PeriodRules {
  private static final long[] ABBREVIATIONS =
      WordScanner.hashes(
          "mr mrs ms dr dra prof sr sra srta jr st ste mme mlle mgr gen sen rep gov lt col sgt capt cpt maj inc ltd corp"
              + " bros vs dept bzw ca nr mio mrd usw evtl ggf np tzw tzn ul hab inż tzv např npr oz dhr mw sig dott avv"
              + " mons av г ул им тыс млн млрд проф акад стр др св вул ім тис dl jud κ κα κκ δρ αγ λεωφ"
              + " εκατ δισ χιλ");
  private static final int LONGEST_ABBREVIATION = 5;
  private static final int LONGEST_SEGMENT = 2;

  private PeriodRules() {}

  static int effect(Tokens tokens, int p, int q, int length, byte next) {
    if (next == CharacterClass.DIGIT) {
      return CharacterClass.of(tokens.characters[q - 1]) == CharacterClass.DIGIT ? JOINS : OUTSIDE;
    }
    int segment = segmentStart(tokens, p, q);
    int letters = q - segment;
    if (letters == 0) {
      return OUTSIDE;
    }
    boolean upper = CharacterClass.of(tokens.characters[segment]) == UPPER;
    boolean doubled =
        next == CharacterClass.HYPHEN && q + 3 < length && tokens.characters[q + 3] == '.';
    if (letters == 1 && upper && doubled && WordScanner.isLetterAt(tokens, q + 2)) {
      return JOINS;
    }
    if (letters <= LONGEST_SEGMENT && continuesAcronym(tokens, q + 1, length, letters)) {
      return JOINS;
    }
    if (segment > p && tokens.characters[segment - 1] == '.') {
      return CLOSES;
    }
    if (letters == 1 && upper) {
      return CLOSES;
    }
    return isAbbreviation(tokens, p, q, next) ? CLOSES : OUTSIDE;
  }

  private static int segmentStart(Tokens tokens, int p, int q) {
    int segment = q;
    while (segment > p
        && q - segment <= LONGEST_SEGMENT
        && WordScanner.isLetterAt(tokens, segment - 1)) {
      segment--;
    }
    return segment;
  }

  /**
   * Another short run of letters follows, closed by a full stop, or one single capital that ends
   * there.
   */
  private static boolean continuesAcronym(Tokens tokens, int from, int length, int letters) {
    int q = from;
    while (q < length && q - from <= LONGEST_SEGMENT && WordScanner.isLetterAt(tokens, q)) {
      q++;
    }
    int following = q - from;
    if (following == 0 || following > LONGEST_SEGMENT) {
      return false;
    }
    if (q < length && tokens.characters[q] == '.') {
      return letters == 1 || CharacterClass.of(tokens.characters[from]) == UPPER;
    }
    boolean ends = q == length || !CharacterClass.isWord(CharacterClass.of(tokens.characters[q]));
    return following == 1
        && letters == 1
        && ends
        && CharacterClass.of(tokens.characters[from]) == UPPER;
  }

  private static boolean isAbbreviation(Tokens tokens, int p, int q, byte next) {
    return !CharacterClass.isWord(next)
        && q - p <= LONGEST_ABBREVIATION
        && WordScanner.contains(ABBREVIATIONS, WordScanner.hash(tokens, p, q));
  }
}
