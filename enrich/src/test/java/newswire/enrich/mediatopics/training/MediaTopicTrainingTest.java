package newswire.enrich.mediatopics.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import newswire.enrich.mediatopics.MediaTopicClassifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTopicTrainingTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsMadeOfSmallDataIsToldAndCanBeRead() throws IOException {
    put("names/names.jsonl.gz", "{'qid':'Q1','type':'ORG','description':'football club'}");
    put("lid-news-ntrex/ntrex_docs_dev.jsonl.gz", "{'lang':'fra','story':'1','text':'Un mot.'}");
    put(
        "news-orangesum-fr/orangesum_fr.jsonl.gz",
        ("{'section':'culture','date':'2019-05-01','title':'Un film à Cannes','text':'Le film et"
                + " ses acteurs ont ému le festival.'}\n")
            .repeat(9));
    put("topics-fakenews-es/es_true_topics.jsonl.gz", "");
    put("clustering-telegram/categories_en_ru.jsonl.gz", "");
    Files.writeString(folder.resolve("mediatopics-judged.tsv"), "");
    Files.writeString(folder.resolve("mediatopics-judged-tuning.tsv"), "");
    List<String> messages = new ArrayList<>();
    Path output = folder.resolve("made");

    new MediaTopicTraining(folder, folder, messages::add).train(output);

    assertThat(messages).hasSize(4).allSatisfy(message -> assertThat(message).contains("SHA-256"));
    assertThat(output.resolve("confidence.tsv")).content().startsWith("# Share of right tags");
    assertThat(
            MediaTopicClassifier.trained(
                    Files.readAllBytes(output.resolve("entities.bin")),
                    Files.readAllBytes(output.resolve("words.bin")))
                .classify("fr", "Un film à Cannes", "Le film et ses acteurs.", List.of()))
        .isPresent();
  }

  @Test
  void dataThatAreMissingAreNamed() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(
            () ->
                new MediaTopicTraining(folder, folder, message -> {}).train(folder.resolve("made")))
        .withMessageContaining("names.jsonl.gz");
  }

  private void put(String file, String lines) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write(lines.replace('\'', '"').getBytes(UTF_8));
    }
  }
}
