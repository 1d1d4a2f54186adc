package newswire.enrich.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.contract.Structure.Kind;
import newswire.contract.Structure.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutRulesTest {
  private static final String TEXT =
      "Der Minister erklärte am Montag in der Hauptstadt, dass die Verhandlungen über den neuen Vertrag in den"
          + " nächsten Tagen und Wochen weitergehen und noch lange nicht am Ende sind.";

  private final StructureAnalyzer analyzer = new StructureAnalyzer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TIMESTAMP | 22.11.2024 07.57",
        "TIMESTAMP | Fredag 3. mai 2024, 17:47",
        "TIMESTAMP | August 30, 2023 1:55 am (Updated 4:30 am)",
        "TIMESTAMP | vor 14 Minuten",
        "TIMESTAMP | 2025年1月21日 20:50",
        "CAPTION | The burnt house in the old town on Friday morning. Photograph: Ann Doe/Reuters",
        "CAPTION | Die Kanzlerin bei ihrer Rede vor dem Parlament in Wien. © Max Muster",
        "CAPTION | Les pompiers après une attaque aérienne dans le sud du pays. HANDOUT / AFP",
        "CREDIT | IMAGO/ZUMA Press",
        "CREDIT | Foto: Erika Mustermann",
        "SHARE | bei Facebook teilen",
        "SHARE | Facebook Twitter WhatsApp E-Mail",
        "ABOUT_AUTHOR | Freelance sports writer",
        "SUBSCRIPTION | Abo abschliessen Login"
      })
  void shapeAndWordsTellWhatALineIs(Kind kind, String line) {
    assertThat(kinds(TEXT, line, TEXT)).containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Am 22.11.2024 um 7.57 Uhr begann die Sitzung.",
        "The vote was held on August 30, 2023 in a country that had not voted for years",
        "The minister told Reuters/Ipsos about it.",
        "Streik bei der Bahn",
        "Facebook kauft WhatsApp"
      })
  void textIsNotMarked(String line) {
    assertThat(kinds(TEXT, line, TEXT)).isEmpty();
  }

  @Test
  void titlesUnderAPointerAreTeasersAndTheHeadingBelowThemIsNot() {
    assertThat(
            marked(
                TEXT, "Mehr zum Thema", "Kanzler reist nach Rom", "Wie es weitergeht", TEXT, TEXT))
        .containsExactly("Mehr zum Thema", "Kanzler reist nach Rom");
  }

  @Test
  void namesUnderTagsAreTags() {
    assertThat(kinds(TEXT, TEXT, "TAGS", "Groenlandia", "Stati Uniti d'America"))
        .containsExactly(Kind.TAGS, Kind.TAGS, Kind.TAGS);
  }

  @Test
  void sectionsAboveTheTitleAreNavigation() {
    assertThat(marked("Home", "Politik", "Der Minister reist nach Rom zu Gesprächen", TEXT, TEXT))
        .containsExactly("Home", "Politik");
  }

  @Test
  void underTheLineThatEndsTheArticleNothingIsArticle() {
    assertThat(
            marked(
                TEXT, TEXT, TEXT, TEXT, "Leave a comment", "Be polite, or we delete it.", "Rules"))
        .containsExactly("Leave a comment", "Be polite, or we delete it.", "Rules");
  }

  @Test
  void shareLineAboveTheTextEndsNothing() {
    assertThat(marked("Minister reist nach Rom zu Gesprächen", "Facebook", TEXT, TEXT, TEXT))
        .containsExactly("Facebook");
  }

  @Test
  void contentsAreMarkedAndTheHeadingsAreNot() {
    List<Part> parts =
        parts(
            "Erstens",
            "Zweitens",
            "Drittens",
            TEXT,
            "Erstens",
            TEXT,
            "Zweitens",
            TEXT,
            "Drittens",
            TEXT);

    assertThat(parts).extracting(Part::exact).containsExactly("Erstens", "Zweitens", "Drittens");
    assertThat(parts).extracting(Part::start).allMatch(start -> start < TEXT.length());
  }

  @Test
  void textWithoutFullStopsIsLeftAlone() {
    String thai = "การยกเรื่องนี้ขึ้นมาครั้งนี้ สืบเนื่องมาจากแผนการที่จะเปลี่ยนชื่อ";

    assertThat(kinds(thai, thai + "ก", thai + "ข", thai, "ก", thai + "ค", thai)).isEmpty();
  }

  private List<Kind> kinds(String... lines) {
    return parts(lines).stream().map(Part::kind).toList();
  }

  private List<String> marked(String... lines) {
    return parts(lines).stream().map(Part::exact).toList();
  }

  private List<Part> parts(String... lines) {
    List<Part> parts = analyzer.analyze(String.join("\n\n", lines)).notArticle();
    return parts == null ? List.of() : parts;
  }
}
