package newswire.enrich.mediatopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.load();

  @Test
  void hasSeventeenTopTopics() {
    long tops = 0;
    for (int topic = 0; topic < vocabulary.size(); topic++) {
      tops += vocabulary.topic(topic).level() == 1 ? 1 : 0;
    }
    assertThat(tops).isEqualTo(17);
    assertThat(vocabulary.version()).isEqualTo("2025-10-09");
  }

  @Test
  void topicStandsAfterTheOneAboveIt() {
    for (int topic = 0; topic < vocabulary.size(); topic++) {
      assertThat(vocabulary.topic(topic).broader()).isLessThan(topic);
    }
  }

  @Test
  void labelFallsBackToThePrimaryLanguageThenToEnglish() {
    Vocabulary.Topic conflict = vocabulary.topic(vocabulary.index("16000000"));

    assertThat(conflict.label("fr-CA").text()).isEqualTo("Conflit, guerre et paix");
    assertThat(conflict.label("tlh"))
        .isEqualTo(new Vocabulary.Label("conflict, war and peace", "en"));
    assertThat(conflict.uri()).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/16000000");
    assertThat(conflict.code()).isEqualTo("medtop:16000000");
  }

  @Test
  void ourOwnLabelsCoverTheUpperLevelsWhereTheReleaseHasNone() {
    for (int topic = 0; topic < vocabulary.size(); topic++) {
      for (String language : List.of("it", "nl", "pl", "ru", "uk")) {
        if (vocabulary.topic(topic).level() <= 2) {
          assertThat(vocabulary.topic(topic).label(language).language()).isEqualTo(language);
        }
      }
    }
  }

  @Test
  void retiredOrUnknownCodeIsRefused() {
    assertThatThrownBy(() -> vocabulary.index("99999999")).hasMessageContaining("medtop:99999999");
  }
}
