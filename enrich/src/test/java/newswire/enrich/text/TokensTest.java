package newswire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newswire.contract.Structure.Kind;
import newswire.contract.Structure.Part;
import newswire.contract.TextField;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final String TEXT = "One two. Three\n\nRead also: four\n\nfive six";

  @Test
  void copyLeavesPartsOutAndKeepsOffsets() {
    Tokens all = new Tokens();
    new Tokenizer().tokenize(TEXT, all);
    Tokens kept = new Tokens();
    new Tokenizer().tokenize("what was there before, and is overwritten", kept);

    kept.copyWithout(all, List.of(part("Read also: four")));

    List<String> words = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      words.add(kept.string(i));
      assertThat(kept.fold(i)).isEqualTo(Tokens.fold(kept.string(i)));
    }
    assertThat(words).containsExactly("One", "two", ".", "Three", "five", "six");
    assertThat(kept.start(4)).isEqualTo(TEXT.indexOf("five"));
    assertThat(kept.sentences()).isEqualTo(3);
    assertThat(kept.sentenceStart(2)).isEqualTo(4);
    assertThat(kept.sentenceEnd(2)).isEqualTo(6);
  }

  private static Part part(String exact) {
    int start = TEXT.indexOf(exact);
    return new Part(Kind.READ_ALSO, TextField.BODY, start, start + exact.length(), exact);
  }
}
