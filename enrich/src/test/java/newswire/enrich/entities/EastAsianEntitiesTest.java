package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.enrich.text.HanVariants;
import org.junit.jupiter.api.Test;

/** Articles in Chinese, in either kind of characters, and in Japanese. */
class EastAsianEntitiesTest {
  private final EntityEnrichment step = FoundEntities.step();

  @Test
  void simplifiedChinese() {
    assertThat(
            lines(
                "zh",
                "普京在莫斯科会见习近平",
                "俄罗斯总统普京星期二在莫斯科会见了中国国家主席习近平。双方讨论了乌克兰局势以及与欧盟的关系。"
                    + "日本首相岸田文雄将于下周访问韩国。北京大学的学者认为，台湾问题不会影响谈判。"))
        .contains(
            "person 习近平 2 Q15031",
            "person 岸田文雄 1 -",
            "place 莫斯科 2 Q649",
            "place 俄罗斯 1 Q159",
            "place 中国 1 Q148",
            "place 乌克兰 1 Q212",
            "place 日本 1 Q17",
            "place 韩国 1 Q884",
            "place 台湾 1 Q865",
            "organisation 欧盟 1 Q458",
            "organisation 北京大学 1 Q16952");
  }

  @Test
  void traditionalChinese() {
    assertThat(
            lines(
                "zh-Hant",
                "普京在莫斯科會見習近平",
                "俄羅斯總統普京星期二在莫斯科會見了中國國家主席習近平。雙方討論了烏克蘭局勢以及與歐盟的關係。" + "日本首相岸田文雄將於下週訪問韓國。"))
        .contains(
            "person 習近平 2 Q15031",
            "person 岸田文雄 1 -",
            "place 莫斯科 2 Q649",
            "place 俄羅斯 1 Q159",
            "place 烏克蘭 1 Q212",
            "place 韓國 1 Q884",
            "organisation 歐盟 1 Q458");
  }

  @Test
  void japanese() {
    assertThat(
            lines(
                "ja",
                "習近平国家主席、モスクワで会談",
                "ロシアのウラジーミル・プーチン大統領は火曜日、モスクワで中国の習近平国家主席と会談した。"
                    + "両首脳はウクライナ情勢や欧州連合との関係について協議した。日本の岸田文雄首相は来週、韓国を訪問する予定だ。"
                    + "トヨタ自動車とソニーは東京で新しい計画を発表した。東京大学の研究者は京都で講演した。"))
        .contains(
            "person ウラジーミル・プーチン 1 Q7747",
            "person 習近平 2 Q15031",
            "person 岸田文雄 1 -",
            "place モスクワ 2 Q649",
            "place ロシア 1 Q159",
            "place ウクライナ 1 Q212",
            "place 韓国 1 Q884",
            "place 東京 1 Q1490",
            "place 京都 1 Q34600",
            "organisation 欧州連合 1 Q458",
            "organisation トヨタ自動車 1 -",
            "organisation 東京大学 1 Q7842");
  }

  @Test
  void traditionalAndSimplifiedCharactersAreOneName() {
    assertThat(Folding.key("習近平")).isEqualTo(Folding.key("习近平"));
    assertThat(HanVariants.simplified('國')).isEqualTo('国');
    assertThat(HanVariants.simplified('国')).isEqualTo('国');
    assertThat(HanVariants.simplified('a')).isEqualTo('a');
  }

  private List<String> lines(String language, String headline, String body) {
    return step.find(FoundEntities.tokens(headline), FoundEntities.tokens(body), language).stream()
        .map(FoundEntities::line)
        .toList();
  }
}
