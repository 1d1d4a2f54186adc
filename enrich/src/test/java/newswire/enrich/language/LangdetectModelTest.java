package newswire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.cybozu.labs.langdetect.Detector;
import com.cybozu.labs.langdetect.DetectorFactory;
import com.cybozu.labs.langdetect.LangDetectException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact evaluation against the draws of langdetect's own Detector. */
class LangdetectModelTest {
  private static final List<KnownLanguage> LANGUAGES = KnownLanguage.readAll();
  private static final LangdetectModel MODEL = new LangdetectModel(LANGUAGES);

  @BeforeAll
  static void loadLangdetect() throws LangDetectException {
    DetectorFactory.clear();
    DetectorFactory.loadProfile(
        LangdetectProfiles.LANGUAGES.stream().map(LangdetectProfiles::json).toList());
    DetectorFactory.setSeed(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le ministre a déclaré que les négociations reprendraient dans les jours qui viennent.",
        "The minister said that the talks would be taken up again within a few days from now.",
        "El ministro declaró que las negociaciones se reanudarían en los próximos días.",
        "Minister powiedział, że rozmowy zostaną wznowione w ciągu najbliższych dni.",
        "Bakan, görüşmelerin önümüzdeki günlerde yeniden başlayacağını söyledi.",
        "Міністр заявив, що переговори відновляться найближчими днями, але не уточнив де.",
        "मंत्री ने कहा कि बातचीत अगले कुछ दिनों में फिर से शुरू होगी।"
      })
  void ownDetectorSaysTheSame(String text) throws LangDetectException {
    Detector detector = DetectorFactory.create();
    detector.append(text);

    assertThat(bestByModel(text)).isEqualTo(detector.detect());
  }

  private static String bestByModel(String text) {
    TextSample sample = TextSample.of(null, text);
    int[] scores = new int[LANGUAGES.size()];
    MODEL.score(sample.text(), 0, sample.length(), scores);
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] && !LANGUAGES.get(i).borrowed() ? i : best;
    }
    return String.valueOf(LANGUAGES.get(best).langdetect());
  }
}
