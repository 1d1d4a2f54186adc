package newswire.enrich.entities.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferTest {
  private static final EntityModels MODELS = EntityModels.load();

  @TempDir private Path folder;

  @Test
  void articlesArePairedWhereTheSentencesAreAsMany() throws IOException {
    String lines =
        """
        {"story":"a","lang":"spa","text":"Uno.\\nDos."}
        {"story":"a","lang":"ita","text":"Uno.\\nDue."}
        {"story":"b","lang":"spa","text":"Tres."}
        {"story":"b","lang":"ita","text":"Tre.\\nQuattro."}
        {"story":"c","lang":"spa","text":"Cinco."}
        """;
    Path file = Files.writeString(folder.resolve("articles.jsonl"), lines);
    assertThat(ParallelTexts.read(file, Set.of("es", "spa"), Set.of("it", "ita")))
        .containsExactly(
            new ParallelTexts.Article(List.of("Uno.", "Dos."), List.of("Uno.", "Due.")));
  }

  @Test
  void wordsAndEndingsAreLearntFromPairsOfSentences() {
    WordTranslations words = new WordTranslations(List.of(lesson()));
    assertThat(words.word("ciudad")).isEqualTo("città");
    assertThat(words.word("el")).isEqualTo("il");
    assertThat(words.guess("velocidad")).isEqualTo("velocità");
    assertThat(words.guess("xyz")).isEqualTo("xyz");
  }

  @Test
  void translationKeepsNamesAndTheirTypes() {
    TranslatedTexts translation =
        new TranslatedTexts(new WordTranslations(List.of(lesson())), Map.of("londres", "Londra"));
    String source = "El alcalde Juan Ciudad ve Londres";
    LabelledText text =
        translation
            .translate(
                List.of(
                    new LabelledText(
                        source,
                        List.of(
                            new LabelledText.Name(11, 22, Spans.PERSON),
                            new LabelledText.Name(26, 33, Spans.PLACE)))))
            .get(0);
    assertThat(text.text()).startsWith("Il sindaco Juan Ciudad ").endsWith(" Londra");
    assertThat(text.names().stream().map(name -> text.text().substring(name.start(), name.end())))
        .containsExactly("Juan Ciudad", "Londra");
    assertThat(text.names()).extracting(LabelledText.Name::type).containsExactly(0, 1);
  }

  @Test
  void namesFoundInOneLanguageAreMarkedInTheOther() {
    Projection projection = new Projection();
    projection.add(
        MODELS.tagger("en").orElseThrow(),
        Map.of("a", List.of("Angela Merkel met Tony Blair in London on Monday.")),
        Map.of("london", "londra"));
    LabelledText text =
        projection
            .label(
                MODELS.tagger("es").orElseThrow(),
                Map.of("a", List.of("A Londra lunedì Tony Blair ha visto Angela Merkel.")))
            .get(0);
    assertThat(text.names().stream().map(name -> text.text().substring(name.start(), name.end())))
        .containsExactly("Londra", "Tony Blair", "Angela Merkel");
    assertThat(text.names()).extracting(LabelledText.Name::type).containsExactly(1, 0, 0);
  }

  private static ParallelTexts.Article lesson() {
    List<String> spanish = new ArrayList<>();
    List<String> italian = new ArrayList<>();
    String[][] pairs = {
      {"el", "il"},
      {"alcalde", "sindaco"},
      {"ciudad", "città"},
      {"unidad", "unità"},
      {"capacidad", "capacità"},
      {"felicidad", "felicità"},
    };
    for (String[] first : pairs) {
      for (String[] second : pairs) {
        spanish.add(first[0] + " " + second[0]);
        italian.add(first[1] + " " + second[1]);
      }
    }
    return new ParallelTexts.Article(spanish, italian);
  }
}
