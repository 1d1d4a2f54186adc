package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import newswire.contract.Entity;
import newswire.contract.Mention;
import newswire.contract.TextField;

/** Scripts without capitals, from right to left, with marks and outside the basic plane, tagged. */
class TaggedScriptsPropertyTest {
  private final EntityEnrichment step = FoundEntities.step();

  @Property(tries = 1000)
  void mentionsStandWhereTheySay(
      @ForAll("texts") String headline, @ForAll("texts") String body, @ForAll("tags") String tag) {
    for (Entity entity :
        step.find(FoundEntities.tokens(headline), FoundEntities.tokens(body), tag)) {
      for (Mention mention : entity.mentions()) {
        String field = mention.field() == TextField.HEADLINE ? headline : body;
        assertThat(field.substring(mention.start(), mention.end())).isEqualTo(mention.exact());
      }
    }
  }

  @Property(tries = 200)
  void whatWasReadBeforeChangesNothing(@ForAll("texts") String body, @ForAll("tags") String tag) {
    List<Entity> first = step.find(FoundEntities.tokens(""), FoundEntities.tokens(body), tag);
    step.find(FoundEntities.tokens("فلاديمير بوتين"), FoundEntities.tokens("Paris, Texas"), tag);
    assertThat(step.find(FoundEntities.tokens(""), FoundEntities.tokens(body), tag))
        .isEqualTo(first);
  }

  @Provide
  Arbitrary<String> tags() {
    return Arbitraries.of("ar", "el", "zh", "zh-Hant", "ja");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "قال الرئيس ",
            "فلاديمير بوتين",
            "و",
            "لل",
            "بال",
            "بَغْدَاد",
            "بغـــداد",
            "محمد بن سلمان",
            " في ",
            "،",
            "؟ ",
            "\u200f",
            "\u202e",
            "\u0651",
            "ـ",
            "俄罗斯总统",
            "普京",
            "弗拉基米爾·普京",
            "Μητσοτάκη",
            "ΣΤΗΝ ΑΘΗΝΑ",
            "在莫斯科",
            "東京大学",
            "ウラジーミル・プーチン",
            "は",
            "。",
            "IBM",
            "12",
            " ",
            ".\n\n",
            "\ud842\udfb7",
            "\ud83d",
            "\ude00",
            "👨‍👩‍👧");
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(3);
    return Arbitraries.frequencyOf(Tuple.of(6, pieces), Tuple.of(1, anything))
        .list()
        .ofMaxSize(24)
        .map(list -> String.join("", list));
  }
}
