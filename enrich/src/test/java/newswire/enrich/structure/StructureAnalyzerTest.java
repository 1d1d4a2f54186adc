package newswire.enrich.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newswire.contract.Structure;
import newswire.contract.Structure.Dateline;
import newswire.contract.Structure.Kind;
import newswire.contract.Structure.Part;
import newswire.contract.Structure.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureAnalyzerTest {
  private static final String TEXT =
      "Der Minister erklärte am Montag, dass die Verhandlungen in den nächsten Tagen weitergehen.";

  private final StructureAnalyzer analyzer = new StructureAnalyzer();

  @Test
  void firstSeedEndsWithAnInventedBiography() throws IOException {
    String body = seed("000_f963d68a5c7836e8.txt");

    Structure structure = analyzer.analyze(body);

    assertThat(marks(structure))
        .containsExactly(
            Map.entry(
                "« Zombie enthusiast. Subtly charming travel practitioner. Webaholic. Internet expert. »",
                Kind.ABOUT_AUTHOR));
    assertThat(structure.dateline()).isNull();
    assertThat(structure.byline()).isNull();
  }

  @Test
  void secondSeedStandsBetweenASloganAndPleas() throws IOException {
    String headline =
        "Vladimir Poutine en pèlerinage chez Loukachenko. Ce que cela signifie pour le conflit";
    String body = seed("004_d918f7717fdf20fe.txt").replace(headline + "\n\n", "");

    Structure structure = analyzer.analyze(body);

    assertThat(marks(structure))
        .containsExactly(
            Map.entry("L'actualité du Proche et Moyen-Orient et Afrique du Nord", Kind.SLOGAN),
            Map.entry(
                "A lire : L’Union européenne s’accorde sur un plafonnement du prix du gaz",
                Kind.READ_ALSO),
            Map.entry("Recevez notre newsletter et les alertes de Mena News", Kind.NEWSLETTER),
            Map.entry("À lire sur le même thème", Kind.READ_ALSO));
    Dateline dateline = structure.dateline();
    assertThat(dateline).isNotNull();
    assertThat(dateline.exact()).isEqualTo("(Rome, Paris, 19 décembre 2022).");
    assertThat(dateline.places()).containsExactly("Rome", "Paris");
    assertThat(dateline.date()).isEqualTo("2022-12-19");
    assertThat(dateline.precision()).isEqualTo(Precision.DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "READ_ALSO | Lesen Sie auch: Was die Opposition fordert",
        "READ_ALSO | Lea también: El gobierno aprueba la ley",
        "READ_ALSO | LEGGI ANCHE > Il governo approva la legge",
        "READ_ALSO | Leia mais: Governo aprova a lei",
        "READ_ALSO | Lees ook: Kabinet valt over asiel",
        "READ_ALSO | Czytaj także: Rząd przyjął ustawę",
        "READ_ALSO | Читайте также: Правительство приняло закон",
        "READ_ALSO | ЧИТАЙТЕ ТАКОЖ: Уряд ухвалив закон",
        "READ_ALSO | اقرأ أيضا: الحكومة تقر القانون",
        "READ_ALSO | Läs också: Regeringen antar lagen",
        "NEWSLETTER | Sign up for our daily newsletter",
        "NEWSLETTER | Подпишитесь на наш канал и будьте в курсе",
        "SHARE | Suivez-nous sur Facebook et Twitter",
        "SHARE | Follow us on Twitter @newsroom",
        "COOKIE | Ce site utilise des cookies pour améliorer votre expérience.",
        "COPYRIGHT | © 2024 All rights reserved",
        "CREDIT | The Associated Press contributed to this report.",
        "SUBSCRIPTION | Cet article est réservé aux abonnés. Il vous reste 75 % de cet article à lire.",
        "ADVERTISEMENT | Advertisement",
        "TIMESTAMP | Mis à jour le 12 mars 2024 à 10h05",
        "TAGS | Mots-clés : Ukraine, Russie, gaz"
      })
  void linesSayWhatTheyAre(Kind kind, String line) {
    String body = TEXT + "\n\n" + line + "\n\n" + TEXT;

    assertThat(marks(analyzer.analyze(body))).containsExactly(Map.entry(line, kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The newspaper's new editor said that readers who sign up for a newsletter tend to stay longer, a study"
            + " by the institute found after it had asked eight thousand of them for two years.",
        "Facebook and Twitter have been fined by the commission on Monday.",
        "Lire reste le premier loisir des Français, selon une étude publiée mardi par le ministère de la culture.",
        "Er ist seit zwanzig Jahren im Amt.",
        "Angela Merkel – die Kanzlerin trat 2021 nicht mehr an – lebt in Berlin."
      })
  void runningTextIsNotMarked(String line) {
    Structure structure = analyzer.analyze(TEXT + "\n\n" + line + "\n\n" + TEXT);

    assertThat(structure.notArticle()).isNull();
  }

  @Test
  void titlesUnderAPointerAtTheEndAreALinkList() {
    Structure structure =
        analyzer.analyze(
            TEXT + "\n\nMehr zum Thema\n\nKanzler reist nach Rom\n\nStreik bei der Bahn");

    assertThat(marks(structure).stream().map(Map.Entry::getValue))
        .containsExactly(Kind.READ_ALSO, Kind.LINK_LIST, Kind.LINK_LIST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "WASHINGTON (Reuters) - The House voted on Thursday. | WASHINGTON | - | Reuters",
        "PARIS, 3 mars 2024 (AFP) - Le ministre a parlé. | PARIS | 2024-03-03 | AFP",
        "Madrid, 24 may (EFE).- El ministro habló. | Madrid | --05-24 | EFE",
        "München (dpa) - Der Minister sprach. | München | - | dpa",
        "МОСКВА, 12 июн — РИА Новости. Министр заявил. | МОСКВА | --06-12 | -",
        "Київ. 5 липня 2023 року. ІНТЕРФАКС-УКРАЇНА - Міністр заявив. | - | - | -",
        "SANTA ROSA, Calif. (Reuters) - Fires raged. | SANTA ROSA;Calif. | - | Reuters",
        "JERUSALEM — The government said on Monday that talks with all its neighbours go on. | JERUSALEM | - | -",
        "新华社北京1月5日电 外交部发言人表示。 | 北京 | --01-05 | 新华社",
        "PARIS, 3 mars (Reuters) - Le ministre a parlé. | PARIS | --03-03 | Reuters",
        "МОСКВА, 3 мар — РИА Новости. Министр заявил. | МОСКВА | --03-03 | -",
        "BERLIN (dpa) - Der Minister sprach. | BERLIN | - | dpa",
        "Kyiv — The government said on Monday that the talks with all of its neighbours go on. | Kyiv | - | -",
        "KUALA LUMPUR, Nov 22 — Companies paid. | KUALA LUMPUR | --11-22 | -",
        "Madrid, 3 de marzo de 2024 (EFE).- El ministro habló. | Madrid | 2024-03-03 | EFE",
        "Warszawa, 5 lipca 2023 (PAP) - Minister oświadczył. | Warszawa | 2023-07-05 | PAP",
        "TAMPA, Fla. — Mitt Romney spoke to voters there. | TAMPA;Fla. | - | -",
        "LAS VEGAS — What happens there is said to stay. | LAS VEGAS | - | -",
        "ANKARA, 12 Şubat 2024 (AA) - Bakan konuştu. | ANKARA | 2024-02-12 | AA"
      })
  void datelinesGivePlaceDateAndAgency(String line, String places, String date, String agency) {
    Dateline dateline = analyzer.analyze(line + "\n\n" + TEXT).dateline();

    assertThat(
            dateline == null || dateline.places() == null
                ? null
                : String.join(";", dateline.places()))
        .isEqualTo(places);
    assertThat(dateline == null ? null : dateline.date()).isEqualTo(date);
    assertThat(dateline == null ? null : dateline.agency()).isEqualTo(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Angela Merkel – die Kanzlerin trat 2021 nicht mehr an und lebt seitdem in Berlin mit ihrem Mann.",
        "Monday's vote (the third this year) - was lost.",
        "(31 novembre 2022) Le ministre a parlé.",
        "FILE - In this Oct. 2, 2019, file photo, the president speaks to reporters at the White House in Washington.",
        "Wilkinson - who had kicked four penalties in the first half of the match - left the field at the break.",
        "Le président russe rencontre aujourd’hui son homologue biélorusse à Minsk."
      })
  void textIsNoDateline(String line) {
    assertThat(analyzer.analyze(line + "\n\n" + TEXT).dateline()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Doe and John Smith | Jane Doe and John Smith",
        "Par Jeanne Martin, à Rome | Jeanne Martin",
        "Von Erika Mustermann | Erika Mustermann",
        "Por María Pérez | María Pérez",
        "Автор: Иван Петров | Иван Петров"
      })
  void bylineNamesItsAuthor(String line, String name) {
    Structure structure = analyzer.analyze(line + "\n\n" + TEXT);

    assertThat(structure.byline()).isNotNull();
    assertThat(structure.byline().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", " ", "\u0000", "«", "\uD83D", "( ( ( (", "- - -"})
  void anyTextIsAnalysed(String body) {
    assertThat(analyzer.analyze(body).notArticle()).isNull();
  }

  private static List<Map.Entry<String, Kind>> marks(Structure structure) {
    List<Part> parts = structure.notArticle() == null ? List.of() : structure.notArticle();
    return parts.stream()
        .map(p -> Map.entry(p.exact().replace('\u00A0', ' '), p.kind()))
        .collect(Collectors.toList());
  }

  /** As ingest hands it over: stripped, paragraphs apart by one blank line. */
  private static String seed(String name) throws IOException {
    String text = Files.readString(Path.of("..", "seeds", name));
    return String.join("\n\n", text.strip().split("\\s*\\n\\s*"));
  }
}
