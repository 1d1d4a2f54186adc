package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Property
  void paragraphsOfParagraphsAreThemselves(@ForAll("texts") String text) {
    String once = PlainText.paragraphs(text);

    assertThat(PlainText.paragraphs(once)).isEqualTo(once);
  }

  @Property
  void lineOfLineIsItself(@ForAll("texts") String text) {
    String once = PlainText.line(text);

    assertThat(PlainText.line(once)).isEqualTo(once);
    assertThat(once).doesNotContain("\n");
  }

  @Property
  void resultIsComposedAndHoldsNoControls(@ForAll("texts") String text) {
    String result = PlainText.paragraphs(text);

    assertThat(Normalizer.isNormalized(result, Normalizer.Form.NFC)).isTrue();
    assertThat(result.chars()).noneMatch(c -> Character.isISOControl(c) && c != '\n');
    assertThat(result.codePoints()).noneMatch(c -> (c >= 0xD800 && c <= 0xDFFF));
    assertThat(result).doesNotContain("\n\n\n");
  }

  @Property
  void noLetterIsLost(@ForAll("texts") String text) {
    assertThat(letters(PlainText.paragraphs(text)))
        .isEqualTo(letters(Normalizer.normalize(PlainText.clean(text), Normalizer.Form.NFC)));
  }

  @Property
  void textThatIsPassedThroughIsWhatTheLongWayMakesOfIt(@ForAll("nearlyNormal") String text) {
    assertThat(PlainText.paragraphs(text)).isEqualTo(String.join("\n\n", PlainText.split(text)));
  }

  @Property
  void wordsAreApartByWhiteSpace(@ForAll("texts") String text) {
    StringBuilder spaced = new StringBuilder();
    text.chars().forEach(c -> spaced.append(PlainText.isSpace((char) c) ? ' ' : 'x'));
    long words = Stream.of(spaced.toString().split(" ")).filter(word -> !word.isEmpty()).count();

    assertThat(PlainText.words(text)).isEqualTo((int) words);
  }

  @Test
  void lineEndsOfAllSystemsPartParagraphs() {
    assertThat(PlainText.paragraphs("Un.\r\nDeux.\rTrois.\u2028Quatre.\u2029Cinq."))
        .isEqualTo("Un.\n\nDeux.\n\nTrois.\n\nQuatre.\n\nCinq.");
  }

  @Test
  void wrappedLinesAreJoined() {
    String wrapped =
        """
        The council met on Tuesday evening and voted, after five hours of
        debate, to keep the two bridges open to all traffic until the end
        of the year. Nobody had expected such a clear result.

        The mayor said that she was content, and that the work on the old
        town hall would go on as planned from the first week of February.
        """;

    assertThat(PlainText.split(wrapped))
        .containsExactly(
            "The council met on Tuesday evening and voted, after five hours of debate, to keep the"
                + " two bridges open to all traffic until the end of the year. Nobody had expected"
                + " such a clear result.",
            "The mayor said that she was content, and that the work on the old town hall would go"
                + " on as planned from the first week of February.");
  }

  @Test
  void decomposedLettersAndLoneSurrogatesAreMended() {
    assertThat(PlainText.paragraphs("Cafe\u0301 \uD800 ferme\u0301\u0000"))
        .isEqualTo("Café \uFFFD fermé\uFFFD");
  }

  @Test
  void hardSpaceOfFrenchTypographyStays() {
    assertThat(PlainText.paragraphs("« oui »,  dit-elle\u00A0! "))
        .isEqualTo("« oui », dit-elle\u00A0!");
  }

  @Test
  void lineHasNoDirectionMarks() {
    assertThat(PlainText.line("a\u202Eb\nc")).isEqualTo("ab c");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(60);
    Arbitrary<String> odd =
        Arbitraries.strings()
            .withChars(' ', '\n', '\r', '\t', '.', 'a', 'Z', 'é', '\u0301', '\u00A0', '\u2028')
            .withChars('\u2029', '\uFEFF', '\u200B', '\u00AD', '\uD800', '\uDC00', '\u0000', '한')
            .withChars('\u1100', '\u1161', '\u202E', '\u3000', '\u000B', '\u0085', '\u001C')
            .ofMaxLength(400);
    return Arbitraries.oneOf(any, odd);
  }

  @Provide
  Arbitrary<String> nearlyNormal() {
    Arbitrary<String> piece =
        Arbitraries.of("a", "é", "한", "’", " ", "\u00A0", "\n", "\n\n", "\u3000", "\u0301");
    return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** What is passed through as it is has to be what the long way makes of it. */
  @Test
  void everyLetterComesOutComposed() {
    assertThat(
            IntStream.range(0, Character.MAX_VALUE)
                .filter(Character::isLetter)
                .mapToObj(c -> "a" + (char) c + (char) c)
                .flatMap(text -> Stream.of(text + "b", text + "\u0308b"))
                .filter(text -> !PlainText.paragraphs(text).equals(composed(text))))
        .isEmpty();
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
