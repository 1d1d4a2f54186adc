package newswire.enrich.mediatopics.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import newswire.enrich.mediatopics.MediaTopicClassifier;

/**
 * Makes all that the media topics step has learnt, each file from the data and from those made
 * before it: {@code entities.bin}, {@code background.bin}, {@code words.bin}, {@code
 * confidence.tsv}. The vocabulary, our terms and the entity taggers are those that ship. Seeded and
 * in one thread: the same data give the same bytes. Takes about two minutes.
 */
public final class MediaTopicTraining {
  /** Other judgements measure, and nothing may be fitted on them. */
  private static final List<String> JUDGEMENTS =
      List.of("mediatopics-judged.tsv", "mediatopics-judged-tuning.tsv");

  private final Path data;
  private final Path judged;
  private final Consumer<String> messages;

  /**
   * @param data folder of the data sets
   * @param judged folder of the tags judged by hand
   * @param messages told of each file that was written, with its size and SHA-256
   */
  public MediaTopicTraining(Path data, Path judged, Consumer<String> messages) {
    this.data = data;
    this.judged = judged;
    this.messages = messages;
  }

  /**
   * Trains and writes the files.
   *
   * @throws IOException naming the file of data that cannot be read
   */
  public void train(Path output) throws IOException {
    List<Path> judgements = JUDGEMENTS.stream().map(judged::resolve).toList();
    LabelledSets sets = new LabelledSets(data);
    Files.createDirectories(output);
    byte[] entities = EntityClasses.table(data.resolve("names/names.jsonl.gz"));
    write(output, "entities.bin", entities);
    write(output, "background.bin", new BackgroundGenerator().table(sets.ntrex()));
    byte[] words = new TopicTrainer(entities).train(sets.orangeSum());
    write(output, "words.bin", words);
    MediaTopicClassifier classifier = MediaTopicClassifier.trained(entities, words);
    String confidences = new ConfidenceTrainer(classifier).table(sets, judgements);
    write(output, "confidence.tsv", confidences.getBytes(UTF_8));
  }

  private void write(Path output, String name, byte[] content) throws IOException {
    Files.write(output.resolve(name), content);
    messages.accept(
        String.format(
            Locale.ROOT, "%s: %,d bytes, SHA-256 %s", name, content.length, sum(content)));
  }

  private static String sum(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every Java platform has it.
    }
  }
}
