package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import newswire.contract.Entity;
import newswire.contract.Mention;
import newswire.contract.TextField;
import newswire.enrich.entities.tagging.EntityModels;
import org.junit.jupiter.api.Test;

/** An article in Arabic: whom it names, without the particles written to names, and where. */
class ArabicEntitiesTest {
  private static final String HEADLINE = "بوتين يبحث في موسكو الأزمة السورية";
  private static final String BODY =
      """
      موسكو - استقبل الرئيس الروسي فلاديمير بوتين أمس رئيس الوزراء الإسرائيلي بنيامين نتنياهو في \
      الكرملين، وبحث معه الوضع في سوريا ولبنان. وقال بوتين إن روسيا مستعدة للتعاون مع الأمم المتحدة \
      والاتحاد الأوروبي.

      ووصل وزير الخارجية المصري سامح شكري إلى باريس، حيث التقى نظيره الفرنسي. وأعلن المتحدث باسم \
      حركة حماس في غزة أن وفدا سيزور القاهرة وبغداد الأسبوع المقبل.

      وفي لندن قال متحدث إن أسعار النفط ستبقى مرتفعة. وأضاف بوتين أن بلاده لن تنسحب من الاتفاق.
      """;

  @Test
  void everythingThatTheArticleNamesIsFoundAndLinked() throws IOException {
    assertThat(entities(HEADLINE, BODY).stream().map(FoundEntities::line))
        .containsExactlyInAnyOrder(
            "person فلاديمير بوتين 4 Q7747",
            "person بنيامين نتنياهو 1 Q43723",
            "person سامح شكري 1 -",
            "place موسكو 2 Q649",
            "place سوريا 1 Q858",
            "place لبنان 1 Q822",
            "place روسيا 1 Q159",
            "place باريس 1 Q90",
            "place غزة 1 Q47492",
            "place القاهرة 1 Q85",
            "place بغداد 1 Q1530",
            "place لندن 1 Q84",
            "organisation الكرملين 1 Q133274",
            "organisation الأمم المتحدة 1 Q1065",
            "organisation الاتحاد الأوروبي 1 Q458",
            "organisation حماس 1 Q38799");
  }

  @Test
  void aMentionIsTheWordsAsTheyStand() throws IOException {
    List<Mention> mentions =
        entities(HEADLINE, BODY).stream().flatMap(entity -> entity.mentions().stream()).toList();
    assertThat(mentions).extracting(Mention::exact).contains("ولبنان", "والاتحاد الأوروبي");
    for (Mention mention : mentions) {
      String text = mention.field() == TextField.HEADLINE ? HEADLINE : BODY;
      assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.exact());
    }
  }

  @Test
  void vowelSignsStretchingAndFormsOfAlefMakeNoDifference() {
    assertThat(Folding.key("بَغْدَاد")).isEqualTo(Folding.key("بغـــداد"));
    assertThat(Folding.key("أنقرة")).isEqualTo(Folding.key("انقره"));
    assertThat(Folding.key("حلبى")).isEqualTo(Folding.key("حلبي"));
  }

  @Test
  void particlesAreTakenOffOneByOne() {
    assertThat(ArabicParticles.forms("وبغداد")).containsExactly("وبغداد", "بغداد", "غداد");
    assertThat(ArabicParticles.forms("للاردن")).containsExactly("للاردن", "الاردن");
    assertThat(ArabicParticles.forms("مصر")).containsExactly("مصر");
  }

  private static List<Entity> entities(String headline, String body) throws IOException {
    EntityFinder finder = new EntityFinder(NameIndexes.load(List.of()));
    Taggers taggers = new Taggers(EntityModels.load());
    return finder.find(
        taggers.headline(FoundEntities.tokens(headline), "ar"),
        taggers.body(FoundEntities.tokens(body), "ar"),
        "ar");
  }
}
