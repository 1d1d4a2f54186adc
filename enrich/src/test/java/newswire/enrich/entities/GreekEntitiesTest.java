package newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.contract.Entity;
import newswire.contract.Mention;
import org.junit.jupiter.api.Test;

/** An article in Greek: cases, a headline in capitals without accents, people that are no names. */
class GreekEntitiesTest {
  private static final String HEADLINE = "ΣΤΙΣ ΒΡΥΞΕΛΛΕΣ Ο ΜΗΤΣΟΤΑΚΗΣ – ΣΥΝΑΝΤΗΣΗ ΜΕ ΤΟΝ ΜΑΚΡΟΝ";
  private static final String BODY =
      """
      Στις Βρυξέλλες βρίσκεται από χθες ο πρωθυπουργός της Ελλάδας Κυριάκος Μητσοτάκης, που θα \
      συναντήσει τον πρόεδρο της Γαλλίας Εμανουέλ Μακρόν. Κύκλοι του Κυριάκου Μητσοτάκη μιλούν για \
      τα σύνορα. Ο κ. Μητσοτάκης θα δει και την πρόεδρο της Ευρωπαϊκής Επιτροπής.

      Η Ευρωπαϊκή Ένωση και το ΝΑΤΟ στηρίζουν την Ουκρανία, είπε ο Μακρόν. Αξιωματούχοι της \
      Ευρωπαϊκής Ένωσης δεν σχολίασαν τις δηλώσεις του Βλαντίμιρ Πούτιν. Οι Έλληνες συμφωνούν.

      Ο δικηγόρος Σταύρος Βελιμάχης ζήτησε από τη ΔΕΗ αποζημίωση. Ο Βελιμάχης ζει στην Αθήνα. \
      Σύμφωνα με τον Σταύρο Βελιμάχη, ο Ολυμπιακός νίκησε τον ΠΑΟΚ.
      """;

  @Test
  void casesAndCapitalsComeTogetherAndAreLinked() {
    assertThat(entities().stream().map(FoundEntities::line))
        .contains(
            "person Κυριάκος Μητσοτάκης 4 Q552751",
            "person Εμανουέλ Μακρόν 3 -",
            "person Βλαντίμιρ Πούτιν 1 Q7747",
            "person Σταύρος Βελιμάχης 3 -",
            "place Βρυξέλλες 2 Q239",
            "place Ελλάδα 1 Q41",
            "place Γαλλία 1 Q142",
            "place Ουκρανία 1 Q212",
            "place Αθήνα 1 Q1524",
            "organisation Ευρωπαϊκή Ένωση 2 Q458",
            "organisation Ευρωπαϊκή Επιτροπή 1 Q8880",
            "organisation ΝΑΤΟ 1 Q7184",
            "organisation ΔΕΗ 1 Q326345");
  }

  @Test
  void peoplesAreNoNames() {
    assertThat(entities().stream().flatMap(entity -> entity.mentions().stream()))
        .extracting(Mention::exact)
        .doesNotContain("Έλληνες")
        .contains("Κυριάκου Μητσοτάκη", "Σταύρο Βελιμάχη", "ΜΑΚΡΟΝ");
  }

  @Test
  void capitalsAndAccentsMakeNoDifference() {
    assertThat(Folding.key("ΜΗΤΣΟΤΑΚΗΣ")).isEqualTo(Folding.key("Μητσοτάκης"));
    assertThat(Folding.key("ΠΕΙΡΑΙΩΣ 12")).isEqualTo("πειραιως 12");
    assertThat(Inflections.stems("el", "νεας δημοκρατιας"))
        .isEqualTo(Inflections.stems("el", "νεα δημοκρατια"));
    assertThat(Inflections.stems("fr", "νεας δημοκρατιας")).isEqualTo("νεας δημοκρατιας");
  }

  private static List<Entity> entities() {
    return FoundEntities.step()
        .find(FoundEntities.tokens(HEADLINE), FoundEntities.tokens(BODY), "el");
  }
}
