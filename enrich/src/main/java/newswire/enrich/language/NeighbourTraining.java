package newswire.enrich.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Learns what {@link NeighbourModel} knows, from the training parts of openly licensed corpora:
 * UniversalNER SET (Croatian, Serbian) and DDT (Danish), NorNE (Norwegian). Names are left out. For
 * Bosnian the Serbian sentences are put into its shape ({@link Ijekavian}). The same data gives the
 * same bytes.
 */
public final class NeighbourTraining {
  private static final String CORPORA = "ner-unified";
  private static final int MIN_COUNT = 3;

  /** Of the weights for two languages, in nats: what says less is left out. */
  private static final double MIN_DIFFERENCE = 0.2;

  private final Path data;

  /**
   * @param data the folder of the data sets
   */
  public NeighbourTraining(Path data) {
    this.data = data.resolve(CORPORA);
  }

  /** Trains, and returns the text of the resource. */
  public String train() throws IOException {
    List<List<String>> croatian = sentences("hr/uner-set.train.bio.gz");
    List<List<String>> serbian = sentences("sr/uner-set.train.bio.gz");
    Map<String, Integer> words = new HashMap<>();
    croatian.forEach(sentence -> sentence.forEach(word -> words.merge(word, 1, Integer::sum)));
    Ijekavian ijekavian = new Ijekavian(words);
    List<List<String>> bosnian =
        serbian.stream().map(sentence -> sentence.stream().map(ijekavian::write).toList()).toList();
    StringBuilder out = new StringBuilder();
    out.append(
        "# Weights of words, beginnings and ends of words; made by `newswire train neighbours`.\n");
    group(List.of("hr", "bs", "sr-Latn"), List.of(croatian, bosnian, serbian), out);
    group(
        List.of("da", "nb"),
        List.of(sentences("da/uner-ddt.train.bio.gz"), sentences("no/norne.train.bio.gz")),
        out);
    return out.toString();
  }

  private static void group(
      List<String> tags, List<List<List<String>>> sentences, StringBuilder out) {
    Map<String, Integer> counts = new TreeMap<>();
    for (List<List<String>> language : sentences) {
      for (List<String> sentence : language) {
        features(sentence).forEach(feature -> counts.merge(feature, 1, Integer::sum));
      }
    }
    counts.values().removeIf(count -> count < MIN_COUNT);
    List<String> features = List.copyOf(counts.keySet());
    Map<String, Integer> numbers = new HashMap<>();
    features.forEach(feature -> numbers.put(feature, numbers.size()));
    SoftmaxRegression regression = new SoftmaxRegression(tags.size(), features.size());
    for (int i = 0; i < tags.size(); i++) {
      for (List<String> sentence : sentences.get(i)) {
        regression.add(
            i,
            features(sentence).stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .toArray());
      }
    }
    regression.train();
    out.append(NeighbourModel.GROUP).append(' ').append(String.join(" ", tags)).append('\n');
    for (int i = 0; i < features.size(); i++) {
      append(features.get(i), regression.weights(i), out);
    }
  }

  private static void append(String feature, double[] weights, StringBuilder out) {
    double most = Arrays.stream(weights).max().orElse(0);
    double least = Arrays.stream(weights).min().orElse(0);
    if (most - least < MIN_DIFFERENCE) {
      return;
    }
    out.append(feature);
    for (double weight : weights) {
      out.append(' ').append(Math.round(weight * NeighbourModel.UNIT));
    }
    out.append('\n');
  }

  /** The features of a sentence, as {@link NeighbourModel} looks them up. */
  private static List<String> features(List<String> sentence) {
    List<String> features = new ArrayList<>();
    for (String word : sentence) {
      int length = word.length();
      features.add(word);
      for (int[] beginning : NeighbourModel.BEGINNINGS) {
        if (length >= beginning[0]) {
          features.add(word.substring(0, beginning[1]) + "*");
        }
      }
      for (int[] ending : NeighbourModel.ENDS) {
        if (length >= ending[0]) {
          features.add("*" + word.substring(length - ending[1]));
        }
      }
    }
    return features;
  }

  /** The words of the sentences of a BIO file, in lower case, without names. */
  private List<List<String>> sentences(String file) throws IOException {
    List<List<String>> sentences = new ArrayList<>();
    List<String> sentence = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(file))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank()) {
          sentences.add(sentence);
          sentence = new ArrayList<>();
        } else if (line.endsWith("\tO")) {
          String word = line.substring(0, line.length() - 2).toLowerCase(Locale.ROOT);
          if (word.chars().allMatch(Character::isLetter)) {
            sentence.add(word);
          }
        }
      }
    }
    sentences.add(sentence);
    sentences.removeIf(List::isEmpty);
    return sentences;
  }
}
