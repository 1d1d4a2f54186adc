package newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import newswire.contract.LanguageDetection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private static final String FRENCH =
      "Le gouvernement a présenté mercredi un projet de loi qui doit ramener le déficit sous la"
          + " barre des trois pour cent, mais les syndicats appellent déjà à la grève.";

  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Latn | Le ministre a déclaré que les négociations reprendraient dans les jours qui viennent.",
        "en | Latn | The minister said that the talks would be taken up again within a few days from now.",
        "de | Latn | Der Minister erklärte, dass die Verhandlungen in den nächsten Tagen weitergehen sollen.",
        "es | Latn | El ministro declaró que las negociaciones se reanudarían en los próximos días.",
        "nb | Latn | Statsministeren sier at forhandlingene skal fortsette i løpet av de neste dagene.",
        "pl | Latn | Minister powiedział, że rozmowy zostaną wznowione w ciągu najbliższych dni.",
        "tr | Latn | Bakan, görüşmelerin önümüzdeki günlerde yeniden başlayacağını söyledi.",
        "ru | Cyrl | Министр заявил, что переговоры возобновятся в ближайшие дни, но не уточнил где.",
        "uk | Cyrl | Міністр заявив, що переговори відновляться найближчими днями, але не уточнив де.",
        "ar | Arab | قال الوزير إن المفاوضات ستستأنف خلال الأيام القليلة المقبلة في العاصمة",
        "he | Hebr | השר אמר כי השיחות יתחדשו בימים הקרובים אך לא פירט היכן הן יתקיימו",
        "el | Grek | Ο υπουργός δήλωσε ότι οι συνομιλίες θα ξαναρχίσουν τις επόμενες ημέρες.",
        "hi | Deva | मंत्री ने कहा कि बातचीत अगले कुछ दिनों में फिर से शुरू होगी।",
        "ja | Jpan | 大臣は、交渉が数日以内に再開されると述べた。",
        "ko | Kore | 장관은 협상이 며칠 안에 재개될 것이라고 말했다.",
        "zh | Hans | 部长表示，谈判将在未来几天内恢复，但没有说明地点和时间。",
        "zh-Hant | Hant | 部長表示，談判將在未來幾天內恢復，但沒有說明地點和時間。",
        "sr-Latn | Latn | Predsednik je rekao da će se pregovori nastaviti sledeće nedelje, posle izbora u svetu.",
        "hr | Latn | Predsjednik je kazao da će se pregovori nastaviti sljedeći tjedan, nakon izbora u svijetu.",
        "bs | Latn | Predsjedavajući je u Sarajevu saopćio da će se pregovori nastaviti sljedeće sedmice u općini Zenica.",
        "da | Latn | Ministeren siger, at forhandlingerne bliver taget op igen efter de næste dage, hvad man håber.",
        "nn | Latn | Statsministeren seier at forhandlingane ikkje skal halde fram før dei neste dagane.",
        "gl | Latn | O ministro dixo que as negociacións non comezarán ata os vindeiros días, segundo o goberno.",
        "be | Cyrl | Міністр заявіў, што перамовы адновяцца бліжэйшымі днямі, але ён не ўдакладніў дзе.",
        "sr | Cyrl | Председник је рекао да ће се преговори наставити следеће недеље, после избора у свету.",
        "st | Latn | Letona le itse dipuisano di tla tswela pele hape hobane batho ba batla kgotso naheng ya rona.",
        "tn | Latn | Tona o rile dipuisano di tla tswelela gape gonne batho ba batla kagiso mo lefatsheng la rona.",
        "xh | Latn | UMphathiswa uthe iingxoxo ziza kuqhubeka kwakhona kuba abantu bafuna uxolo kwilizwe lethu ngoku.",
        "sn | Latn | Gurukota rakati nhaurirano dzichaenderera mberi zvakare nekuti vanhu vanoda rugare munyika yavo.",
        "eu | Latn | Ministroak esan du negoziazioak datozen egunetan hasiko direla berriro, baina ez du esan non.",
        "zu | Latn | UNgqongqoshe uthe izingxoxo zizoqhubeka futhi ngoba abantu bafuna ukuthi kube khona ukuthula manje.",
        "ckb | Arab | وەزیر لە بەغدا ڕایگەیاند کە گفتوگۆکان لەگەڵ هەموو لایەنەکان دوای چەند ڕۆژێک دەست پێ دەکات",
        "yi | Hebr | דער מיניסטער האט געזאגט אז די פארהאנדלונגען וועלן זיך אנהייבן אין די קומענדיקע טעג און נישט פאר דעם",
        "am | Ethi | ሚኒስትሩ ድርድሩ በሚቀጥሉት ቀናት ውስጥ እንደገና ይጀምራል ብለዋል ነገር ግን ቦታው ላይ አልተናገሩም ነበር",
        "ka | Geor | მინისტრმა განაცხადა, რომ მოლაპარაკებები უახლოეს დღეებში განახლდება."
      })
  void tellsLanguageAndScript(String language, String script, String text) {
    LanguageDetection detection = detector.detect(null, text, null);

    assertThat(detection.language()).isEqualTo(language);
    assertThat(detection.script()).isEqualTo(script);
    assertThat(detection.confidence()).isBetween(40, 99);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n", "12 345 — 2023 %", "Poutine", "OK", "\u0000\uD83D"})
  void doesNotGuessWhereThereIsNoText(String text) {
    LanguageDetection detection = detector.detect(null, text, null);

    assertThat(detection.language()).isEqualTo("und");
    assertThat(detection.confidence()).isZero();
  }

  @Test
  void textWithoutLettersHasNoScript() {
    assertThat(detector.detect(null, "2023: 12 %", null).script()).isNull();
  }

  @Test
  void reportsWhatWasDeclaredWithoutBelievingIt() {
    LanguageDetection detection = detector.detect("Le budget", FRENCH, "de");

    assertThat(detection.declared()).isEqualTo("de");
    assertThat(detection.language()).isEqualTo("fr");
  }

  @Test
  void foreignFirstAndLastLinesDoNotDecide() {
    String body =
        "Get the news first\n\n"
            + (FRENCH + "\n\n").repeat(6)
            + "Zombie enthusiast. Internet expert.";

    assertThat(detector.detect(null, body, null).language()).isEqualTo("fr");
  }

  @Test
  void languageOfNoModelIsNotGuessed() {
    String quenyaLike =
        "Vardo tirelmo nornoro lassi lantar surinen yeni unotime ramar aldaron ohtar linde omaryo airetari"
            + " lirinen silmaril yuldar mirva andune pella telumo luini yassen tintilar eleni omentielvo "
            + " namarie atarinya caluva tielyanna nauva imladris ennorath galadhremmin osto hyarmen tarma"
            + " vinyamar quendi eldali hiruvalye valimar lissemiruvoreva hlapula sinda noriello caita"
            + " morniee falmalinnar imbe met ar hisie untupa calaciryo miri oiale si vanwa na romello";

    assertThat(detector.detect(null, quenyaLike, null).confidence()).isLessThan(50);
  }

  @Test
  void neighbourThatIsNotRuledOutCostsConfidence() {
    LanguageDetection detection =
        detector.detect(
            null, "On je rekao da se o tome ne zna ništa i da nema novih podataka.", null);

    assertThat(detection.confidence()).isLessThanOrEqualTo(80);
    assertThat(detection.alternatives()).isNotEmpty();
  }

  @Test
  void thousandRunsAgree() {
    LanguageDetection first =
        detector.detect("Statsministeren", "Regeringen sier nei til avtalen", null);

    for (int i = 0; i < 1000; i++) {
      assertThat(detector.detect("Statsministeren", "Regeringen sier nei til avtalen", null))
          .isEqualTo(first);
    }
  }

  @Test
  void threadsGetTheSameAnswers() throws Exception {
    LanguageDetection expected = detector.detect("Le budget", FRENCH, null);
    Callable<LanguageDetection> call =
        () -> new LanguageDetector().detect("Le budget", FRENCH, null);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<LanguageDetection>> answers =
          threads.invokeAll(IntStream.range(0, 200).mapToObj(i -> call).toList());
      for (Future<LanguageDetection> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
