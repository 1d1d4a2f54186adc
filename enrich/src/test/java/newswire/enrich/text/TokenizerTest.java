package newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer();
  private final Tokens tokens = new Tokens();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "L’Union qu'il d' opération~L’|Union|qu'|il|d'|opération",
        "dell'Interno un’altra quell’uomo~dell'|Interno|un’|altra|quell’|uomo",
        "aujourd’hui O'Brien's N'Djamena п’ять~aujourd’hui|O'Brien|'s|N'Djamena|п’ять",
        "Saint-Denis porte-parole 2016-12-01~Saint-Denis|porte-parole|2016-12-01",
        "M. Raffarin, J.-P. et J.K. (U.S.)~M.|Raffarin|,|J.-P.|et|J.K.|(|U.S.|)",
        "S.p.A. z.B. т.е. EE.UU. fin.~S.p.A.|z.B.|т.е.|EE.UU.|fin|.",
        "3,5% €10 1er 14h30 10:35 AT&T~3,5|%|€|10|1er|14h30|10:35|AT|&|T",
        "https://www.x.com/a?b=c, lemonde.fr.~https://www.x.com/a?b=c|,|lemonde.fr|.",
        "me.too@mail.example.org @real #MeToo~me.too@mail.example.org|@real|#|MeToo",
        "👨‍👩‍👧 🇫🇷🇩🇪 👍🏽~👨‍👩‍👧|🇫🇷|🇩🇪|👍🏽",
        "中国人 e\u0301te\u0301~中|国|人|e\u0301te\u0301",
        "« Oui... » — non~«|Oui|...|»|—|non",
      })
  void splitsAsReadersDo(String text, String expected) {
    assertThat(cut(text)).isEqualTo(expected);
  }

  @Test
  void sentencesEndAtTerminalMarksAndParagraphs() {
    tokenizer.tokenize("Un titre\n\n« Oui. » Il a dit M. Dupont. Et 3,5 ans ! Fin", tokens);
    List<String> first = new ArrayList<>();
    for (int s = 0; s < tokens.sentences(); s++) {
      first.add(tokens.string(tokens.sentenceStart(s)));
    }
    assertThat(first).containsExactly("Un", "«", "Il", "Et", "Fin");
  }

  @Test
  void foldMakesCaseAndApostrophesAlike() {
    tokenizer.tokenize("POUTINE Poutine l’ L'", tokens);
    assertThat(tokens.fold(0)).isEqualTo(tokens.fold(1)).isEqualTo(Tokens.fold("poutine"));
    assertThat(tokens.fold(2)).isEqualTo(tokens.fold(3)).isNotEqualTo(tokens.fold(0));
  }

  @Test
  void flagsTellTheFormOfAWord() {
    tokenizer.tokenize("ONU McDonald paris G7", tokens);
    assertThat(tokens.flags(0) & (TokenFlags.CAPITALISED | TokenFlags.NO_LOWER)).isEqualTo(3);
    assertThat(tokens.is(1, TokenFlags.INNER_CAPITAL)).isTrue();
    assertThat(tokens.is(2, TokenFlags.CAPITALISED)).isFalse();
    assertThat(tokens.is(3, TokenFlags.HAS_DIGIT)).isTrue();
  }

  @Property
  void anyTextIsCoveredInOrder(@ForAll String text) {
    tokenizer.tokenize(text, tokens);
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isGreaterThanOrEqualTo(end);
      assertThat(tokens.end(i)).isGreaterThan(tokens.start(i)).isLessThanOrEqualTo(text.length());
      assertThat(
              text.substring(end, tokens.start(i)).codePoints().filter(Character::isLetterOrDigit))
          .isEmpty();
      assertThat(tokens.fold(i)).isEqualTo(Tokens.fold(tokens.string(i)));
      end = tokens.end(i);
    }
    assertThat(tokens.sentences() > 0).isEqualTo(tokens.size() > 0);
  }

  @Property
  void textOfHardCharactersIsCoveredInOrder(@ForAll("pieces") String text) {
    anyTextIsCoveredInOrder(text);
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "l", "L", "’", "'", "-", ".", "@", "s", "a", "É", "9", ",", " ", "\n", "\u00AD",
            "\u200D", "\uD83D", "\uDE00", "👍", "http://", "www.", ".com", "\u0301", "中", "J", "я")
        .list()
        .ofMaxSize(30)
        .map(list -> String.join("", list));
  }

  private String cut(String text) {
    tokenizer.tokenize(text, tokens);
    StringJoiner joiner = new StringJoiner("|");
    for (int i = 0; i < tokens.size(); i++) {
      joiner.add(tokens.string(i));
    }
    return joiner.toString();
  }
}
