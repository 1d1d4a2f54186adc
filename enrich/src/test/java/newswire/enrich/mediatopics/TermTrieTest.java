package newswire.enrich.mediatopics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.Test;

class TermTrieTest {
  @Test
  void wordMatchesWholeTokensInAnyCase() {
    assertThat(find("Guerre, GUERRE, guerrier", "guerre")).containsExactly("Guerre", "GUERRE");
  }

  @Test
  void starMatchesTheRestOfATokenOrNothing() {
    assertThat(find("Krieg Krieges Kriegsende Kries", "krieg*"))
        .containsExactly("Krieg", "Krieges", "Kriegsende");
  }

  @Test
  void starMayStandInsideASequence() {
    assertThat(find("вооружённый конфликт, вооруженного конфликта", "вооруженн* конфликт*"))
        .containsExactly("вооружённый конфликт", "вооруженного конфликта");
  }

  @Test
  void sequenceMatchesAcrossElisions() {
    assertThat(find("le chef de l’État parle", "chef de l'état")).containsExactly("chef de l’État");
  }

  @Test
  void ideographsMatchAnywhere() {
    assertThat(find("俄罗斯战争爆发", "战争")).containsExactly("战争");
  }

  @Test
  void arabicMatchesBehindArticleAndParticles() {
    assertThat(find("حرب والحرب بالحرب وحرب للحرب حروب", "حرب"))
        .containsExactly("حرب", "والحرب", "بالحرب", "وحرب", "للحرب");
  }

  private static List<String> find(String text, String term) {
    TermTrie.Builder builder = new TermTrie.Builder();
    builder.add(new TermCompiler().compile(term), 0);
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(text, tokens);
    List<String> found = new ArrayList<>();
    builder
        .build()
        .find(
            tokens,
            (concept, first, last) ->
                found.add(text.substring(tokens.start(first), tokens.end(last - 1))));
    return found;
  }
}
