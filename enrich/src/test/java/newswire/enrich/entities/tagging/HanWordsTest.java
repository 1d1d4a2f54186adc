package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.junit.jupiter.api.Test;

class HanWordsTest {
  @Test
  void sentenceIsCutIntoTheFewestWords() {
    int[] matches = view("ORG 国务院 国务", "WORD 委员 国防 院士", "LOC 中国", "中国国务委员").matches();
    assertThat(matches[0]).isEqualTo(NameTypes.PLACE << 3 | DocumentView.MATCH_BEGIN);
    assertThat(matches[2]).isEqualTo(NameTypes.ORGANISATION << 3 | DocumentView.MATCH_BEGIN);
    assertThat(matches[4]).isEqualTo(HanWords.WORD << 3 | DocumentView.MATCH_BEGIN);
    assertThat(matches[5]).isEqualTo(HanWords.WORD << 3 | DocumentView.MATCH_LAST);
  }

  @Test
  void longerWordsLeaveFewerCharactersOver() {
    int[] matches = view("PER 江泽民", "WORD 民主", "TITLE 主席", "江泽民主席").matches();
    assertThat(matches[2]).isEqualTo(NameTypes.PERSON << 3 | DocumentView.MATCH_LAST);
    assertThat(matches[3]).isEqualTo(NameTypes.TITLE << 3 | DocumentView.MATCH_BEGIN);
  }

  @Test
  void surnamesAreKnownByOneCharacter() {
    assertThat(view("SURNAME 王 陈", "GIVEN 芳", "王芳說").singles())
        .startsWith(NameTypes.SURNAME, NameTypes.GIVEN, 0);
  }

  @Test
  void listsThatShipHaveNoUnknownType() throws IOException {
    String lists = new String(EntityModels.resource("lists-zh.txt"), StandardCharsets.UTF_8);
    Set<String> types = Set.of("WORD", "TITLE", "SURNAME", "GIVEN", "LOC", "ORG", "PER");
    assertThat(lists.lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(types).contains(line.substring(0, line.indexOf(' '))));
  }

  /** The lists, and last the text. */
  private static HanView view(String... linesAndText) {
    ScriptNames names = new ScriptNames(Set.of("zh"), "zh");
    List<String> lines = List.of(linesAndText);
    names.addLists(lines.subList(0, lines.size() - 1));
    Tokens tokens = new Tokens();
    new Tokenizer().tokenize(lines.get(lines.size() - 1), tokens);
    HanView view = new HanView(names.build(), true);
    view.begin(tokens);
    return view;
  }
}
