package newswire.enrich.mediatopics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import newswire.contract.Entity;
import newswire.contract.Evidence;
import newswire.contract.MediaTopic;
import newswire.contract.Mention;
import newswire.contract.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTopicClassifierTest {
  private static final String CONFLICT = "medtop:16000000";
  private static final String POLITICS = "medtop:11000000";
  private static final MediaTopicClassifier CLASSIFIER = MediaTopicClassifier.load();

  @ParameterizedTest
  @ValueSource(strings = {"000_f963d68a5c7836e8.txt", "004_d918f7717fdf20fe.txt"})
  void seedsAreAboutConflictAndPoliticsAndNoOtherTopTopic(String seed) throws IOException {
    List<MediaTopic> topics =
        classify("fr", "", Files.readString(Path.of("../seeds", seed), UTF_8));

    assertThat(topics.stream().map(MediaTopic::code).filter(code -> code.endsWith("000000")))
        .containsExactlyInAnyOrder(CONFLICT, POLITICS);
    assertThat(topics).extracting(MediaTopic::code).contains("medtop:20000056");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Shelling hits the city | Soldiers and tanks moved to the front line of the war.",
        "fr | Bombardements sur la ville | Des soldats et des missiles sur la ligne de front : la guerre.",
        "de | Beschuss der Stadt | Soldaten und Truppen rückten an die Frontlinie, der Krieg geht weiter.",
        "es | Bombardeos sobre la ciudad | Los soldados y misiles llegaron a la línea de frente de la guerra.",
        "it | Bombardamenti sulla città | I soldati e i missili sulla linea del fronte della guerra.",
        "nl | Beschietingen op de stad | Soldaten en raketten bij de frontlinie van de oorlog.",
        "pt | Bombardeios na cidade | Soldados e mísseis na linha de frente da guerra.",
        "pl | Ostrzał miasta | Żołnierze i rakiety na linii frontu, trwa wojna.",
        "ru | Обстрел города | Солдаты и ракеты на линии фронта, идёт война.",
        "uk | Обстріл міста | Солдати і ракети на лінії фронту, триває війна.",
        "ar | قصف المدينة | الجنود والصواريخ في الحرب بين القوات",
        "zh | 炮击城市 | 士兵和导弹在前线，战争还在继续。",
        "sv | Beskjutning av staden | Soldater och robotar vid frontlinjen, kriget fortsätter.",
        "da | Beskydning af byen | Soldater og missiler ved frontlinjen, krigen fortsætter."
      })
  void warIsConflictInEveryLanguage(String language, String headline, String body) {
    assertThat(classify(language, headline, body))
        .extracting(MediaTopic::code)
        .contains(CONFLICT, "medtop:20000056");
  }

  @Test
  void evidenceIsTheTextAtItsOffsets() {
    String headline = "La guerre en Ukraine";
    String body =
        "Les soldats sont au front.\n\nDes bombardements ont frappé l’armée et ses troupes.";

    List<Evidence> evidence =
        classify("fr", headline, body).stream()
            .flatMap(topic -> topic.evidence().stream())
            .toList();

    assertThat(evidence).isNotEmpty();
    assertThat(evidence)
        .allSatisfy(
            span -> {
              String text = span.field() == TextField.HEADLINE ? headline : body;
              assertThat(text.substring(span.start(), span.end())).isEqualTo(span.exact());
            });
    assertThat(evidence).extracting(Evidence::exact).contains("guerre", "soldats", "bombardements");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sw | Rais na waziri wa serikali walizungumza bungeni kuhusu uchaguzi na katiba, bunge lilisema.",
        "tr | Cumhurbaşkanı seçimlerden sonra hükümeti kurdu; meclis toplandı, milletvekilleri geldi.",
        "ja | 首相は国会で選挙について述べ、政府は議会に法案を出した。",
        "ko | 대통령은 국회에서 선거를 말했고 정부와 총리가 답했다.",
        "hi | प्रधानमंत्री ने संसद में चुनाव और सरकार पर मंत्री से बात की।",
        "fa | رئیس‌جمهور و نخست‌وزیر در مجلس درباره انتخابات و دولت سخن گفتند.",
        "am | ፕሬዝዳንት ምርጫ ፓርላማ ሚኒስትር",
        "el | Η κυβέρνηση και ο πρωθυπουργός μίλησαν στη βουλή για τις εκλογές."
      })
  void otherLanguagesHaveTopTopics(String language, String body) {
    assertThat(classify(language, "", body)).extracting(MediaTopic::code).contains(POLITICS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | La guerre en Ukraine | Les soldats tiennent le front. Le président a reçu des diplomates et le ministre.",
        "fr | Un film primé à Cannes | Le réalisateur et l'actrice ont présenté le film au festival; la musique est belle.",
        "en | Bank raises interest rates | Inflation and the economy worry investors; shares fell.",
        "de | Beschuss der Stadt | Soldaten und Truppen rückten an die Frontlinie, der Krieg geht weiter.",
        "ar | قصف المدينة | الجنود والصواريخ في الحرب بين القوات",
        "zh | 炮击城市 | 士兵和导弹在前线，战争还在继续。"
      })
  void withoutItsEvidenceTheMostRelevantTopicIsNotNamed(
      String language, String headline, String body) {
    MediaTopic first = classify(language, headline, body).get(0);

    String bare = headline;
    String rest = body;
    for (Evidence span : first.evidence()) {
      bare = bare.replace(span.exact(), "x");
      rest = rest.replace(span.exact(), "x");
    }

    assertThat(classify(language, bare, rest))
        .extracting(MediaTopic::code)
        .doesNotContain(first.code());
  }

  @Test
  void learntWordsAreEvidenceToo() {
    String body =
        "Le confinement a été prolongé. Les malades du Covid-19 sont soignés à l’hôpital, les"
            + " médecins et les soignants manquent de masques.";

    MediaTopic health =
        classify("fr", "Coronavirus : nouveau bilan", body).stream()
            .filter(topic -> topic.code().equals("medtop:07000000"))
            .findFirst()
            .orElseThrow();

    assertThat(health.evidence()).extracting(Evidence::exact).contains("malades");
  }

  @Test
  void entitiesSpeakForTopicsInLanguagesWithoutTerms() {
    String body = "PSG, OM, OL, PSG, OM, OL.";
    List<Entity> teams =
        List.of(
            team("e1", "Q483020", "PSG", 0),
            team("e2", "Q132885", "OM", 5),
            team("e3", "Q704", "OL", 9));

    List<MediaTopic> topics = CLASSIFIER.classify("br", "", body, teams).orElseThrow();

    assertThat(topics).extracting(MediaTopic::code).containsExactly("medtop:15000000");
    assertThat(topics.get(0).evidence()).extracting(Evidence::exact).contains("PSG", "OM");
  }

  private static Entity team(String id, String wikidata, String name, int start) {
    return new Entity(
        id,
        Entity.Type.ORGANISATION,
        name,
        Entity.WIKIDATA + wikidata,
        Entity.LinkStatus.LINKED,
        90,
        50,
        4,
        false,
        List.of(
            new Mention(TextField.BODY, start, start + name.length(), name, Mention.Form.NAME)));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, fr, 'Conflit, guerre et paix'",
    "it, it, 'conflitti, guerra e pace'",
    "ko, en, 'conflict, war and peace'"
  })
  void nameTellsItsLanguageAndStandsInEnglishToo(String language, String of, String name) {
    MediaTopic conflict =
        classify(language, "", "guerre, soldats, front; guerra, soldati, fronte; 전쟁 군대 미사일 공격 휴전")
            .stream()
            .filter(topic -> topic.code().equals(CONFLICT))
            .findFirst()
            .orElseThrow();

    assertThat(conflict.name()).isEqualTo(name);
    assertThat(conflict.nameLanguage()).isEqualTo(of);
    assertThat(conflict.englishName()).isEqualTo("conflict, war and peace");
  }

  @Test
  void everyTopicHasItsTopTopicBesideItAndEvidence() {
    List<MediaTopic> topics =
        classify(
            "en", "Peace talks in Geneva", "The ceasefire holds; diplomats met the ministers.");

    assertThat(topics).isNotEmpty().allSatisfy(topic -> assertThat(topic.evidence()).isNotEmpty());
    assertThat(topics.stream().map(MediaTopic::code)).contains(CONFLICT);
  }

  @Test
  void textWithoutTermsHasNoTopics() {
    assertThat(classify("fr", "", "Bonjour à tous.")).isEmpty();
    assertThat(classify("fr", "", "")).isEmpty();
  }

  @Test
  void unknownLanguageIsNotGuessedAt() {
    assertThat(CLASSIFIER.classify("und", "War", "war war war", List.of())).isEmpty();
    assertThat(CLASSIFIER.classify("tlh", "War", "war war war", List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"pt-BR, pt", "zh-Hant, zh", "nb, da", "en-US, en", "pcm, en", "sr-Latn, hr"})
  void regionAndScriptFallBackToTheLanguage(String tag, String language) {
    String body = "krig guerra 战争 war, soldados soldiers soldater 士兵";

    assertThat(CLASSIFIER.classify(tag, "", body, List.of())).isPresent();
    assertThat(classify(tag, "", body).stream().map(MediaTopic::code))
        .isEqualTo(classify(language, "", body).stream().map(MediaTopic::code).toList());
  }

  @Test
  void threadsSeeTheSame() throws InterruptedException, ExecutionException {
    String body =
        "War, soldiers, shelling and a ceasefire; the president met diplomats.".repeat(20);
    List<MediaTopic> expected = classify("en", "War", body);
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<MediaTopic>>> results =
          executor.invokeAll(
              Stream.generate(() -> body)
                  .limit(200)
                  .<Callable<List<MediaTopic>>>map(text -> () -> classify("en", "War", text))
                  .toList());
      for (Future<List<MediaTopic>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static List<MediaTopic> classify(String language, String headline, String body) {
    return CLASSIFIER.classify(language, headline, body, List.of()).orElseThrow();
  }
}
