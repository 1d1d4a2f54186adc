package newswire.enrich.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.contract.Structure.Kind;
import org.jspecify.annotations.Nullable;

/** Tells the captions of pictures by the credit that they end with. */
final class CaptionLines {
  private static final int MAX_WORDS = 60;
  private static final int MAX_WORDS_OF_SENTENCE = 40;
  private static final int MAX_WORDS_OF_CREDIT = 7;
  private static final int TAIL = 90;

  private static final String AGENCY =
      "(?i:AFP|AP|EPA|EFE|dpa|APA|ANSA|PAP|TASS|Reuters|NTB|TT|Ritzau|Scanpix|Keystone|Belga|LaPresse|Getty(?: Images)?"
          + "|Imago|picture[ -]?alliance|ZUMA(?: Press)?|Shutterstock|Unsplash|Pexels|Pixabay|Alamy|Europa Press|Bloomberg"
          + "|SIPA|Handout|AA|DHA|Xinhua|Yonhap|Kyodo|Ukrinform|Unian|MAXPPP|Hans Lucas|SOPA Images|NurPhoto|Anadolu)";
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|[\\s(|.—–-])(?i:photos?|fotos?|photographs?|photo by|picture|pictures|image|bild|bilder|crédits?|credits?"
              + "|fotografía|immagine|zdjęcie|fot\\.|фото|фотография|ảnh|foto de|kuva|kép|фото від|screenshot|grafik|illustration)"
              + " ?(?::|by (?=\\p{Lu})|/)\\s?[^.!?]{2,70}[.)]?$");
  private static final Pattern AGENCIES =
      Pattern.compile(
          "(?:[/|©(]\\s?"
              + AGENCY
              + "|(?<=[.!?])"
              + AGENCY
              + "|"
              + AGENCY
              + "\\s?/\\s?\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+){0,2}"
              + "|\\((?i:AP|AFP|Reuters|EPA) Photo[^)]{0,40}\\)"
              + "|©\\s?\\p{Lu}[\\p{L}\\p{M} ./-]{1,40}"
              + "|/ ?\\p{Lu}[\\p{L} .]{1,30} (?:nuotr|foto)\\.)\\)?(?: more >)?$");

  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}.-]*(?: \\p{Lu}[\\p{L}\\p{M}.-]*){0,2}";
  private static final Pattern PHOTOGRAPHER =
      Pattern.compile(
          "\\(?(?:" + NAME + "|imago images)(?: ?/ ?(?:" + NAME + "|\\p{Ll}{2,4})){1,3}\\)?");
  private static final String MARKS = ":/|©(";

  private CaptionLines() {}

  /** {@code CAPTION} or {@code CREDIT} if the line ends with a picture's credit. */
  static @Nullable Kind kindOf(Line line) {
    boolean paragraph = line.words() > MAX_WORDS_OF_SENTENCE && !line.isWithoutFullStop();
    if (line.words() > MAX_WORDS || paragraph || !mayHaveCredit(line)) {
      return null;
    }
    String text = line.exact();
    if (PHOTOGRAPHER.matcher(text).matches()) {
      return Kind.CREDIT;
    }
    String tail = text.substring(Math.max(0, text.length() - TAIL));
    Matcher label = LABEL.matcher(tail);
    Matcher agencies = AGENCIES.matcher(tail);
    boolean labelled = (tail.indexOf(':') >= 0 || tail.contains(" by ")) && label.find();
    if (!labelled && !agencies.find()) {
      return null;
    }
    int credit = labelled ? label.start() : agencies.start();
    int before = text.length() - tail.length() + credit;
    boolean alone = before < text.length() / 3 || line.words() <= MAX_WORDS_OF_CREDIT;
    return alone && line.words() <= 2 * MAX_WORDS_OF_CREDIT ? Kind.CREDIT : Kind.CAPTION;
  }

  /** The expressions are dear, and most lines end as text does. */
  private static boolean mayHaveCredit(Line line) {
    int last = line.end() - 1;
    for (int i = last; i >= Math.max(line.start(), last - TAIL); i--) {
      char c = line.tokens().charAt(i);
      boolean attached = c == '.' && i < last && Character.isUpperCase(line.tokens().charAt(i + 1));
      if (MARKS.indexOf(c) >= 0 || attached) {
        return true;
      }
    }
    return Character.isLetter(line.tokens().charAt(last));
  }
}
