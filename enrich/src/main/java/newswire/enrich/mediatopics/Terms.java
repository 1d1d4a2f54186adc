package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import newswire.enrich.text.Tokens;

/**
 * The concepts that point to topics, and for each language the trie that finds them. Immutable and
 * thread-safe.
 */
public final class Terms {
  private static final List<String> FILES =
      List.of(
          "terms/01-culture.txt",
          "terms/02-crime.txt",
          "terms/03-disaster.txt",
          "terms/04-economy.txt",
          "terms/05-education.txt",
          "terms/06-environment.txt",
          "terms/07-health.txt",
          "terms/08-human-interest.txt",
          "terms/09-labour.txt",
          "terms/10-lifestyle.txt",
          "terms/11-politics.txt",
          "terms/12-religion.txt",
          "terms/13-science.txt",
          "terms/14-society.txt",
          "terms/15-sport.txt",
          "terms/16-conflict.txt",
          "terms/17-weather.txt");

  /** The language whose terms were written for longer ones to overrule those within them. */
  private static final String LONGER_OVERRULE = "en";

  private final int[] topics;
  private final int[] tops;
  private final int[] strengths;
  private final List<Map<Integer, Float>> beside;
  private final int[] keys;
  private final int[] concepts;
  private final Map<String, TermTrie> tries;

  private Terms(
      int[] topics,
      int[] tops,
      int[] strengths,
      List<Map<Integer, Float>> beside,
      int[] keys,
      int[] concepts,
      Map<String, TermTrie> tries) {
    this.topics = topics;
    this.tops = tops;
    this.strengths = strengths;
    this.beside = List.copyOf(beside);
    this.keys = keys;
    this.concepts = concepts;
    this.tries = Map.copyOf(tries);
  }

  /** Reads the terms that ship. */
  public static Terms load(Vocabulary vocabulary) {
    List<TermFile.Line> lines = new ArrayList<>();
    FILES.forEach(file -> lines.addAll(TermFile.read(file)));
    lines.addAll(TermFile.readOthers("terms/20-other-languages.txt"));
    return of(lines, vocabulary::index, vocabulary::top);
  }

  /**
   * Of these concepts.
   *
   * @param index numbers the topics that they name
   * @param top the top topic of each topic
   */
  static Terms of(List<TermFile.Line> lines, ToIntFunction<String> index, IntUnaryOperator top) {
    Map<String, TermTrie.Builder> builders = new HashMap<>();
    List<Integer> concepts = new ArrayList<>();
    TermCompiler compiler = new TermCompiler();
    for (int concept = 0; concept < lines.size(); concept++) {
      for (Map.Entry<String, List<String>> cell : lines.get(concept).terms().entrySet()) {
        TermTrie.Builder builder =
            builders.computeIfAbsent(cell.getKey(), language -> new TermTrie.Builder());
        for (String term : cell.getValue()) {
          builder.add(compiler.compile(term), concepts.size());
          concepts.add(concept);
        }
      }
    }
    Map<String, TermTrie> tries = new HashMap<>();
    builders.forEach(
        (language, builder) ->
            tries.put(language, builder.build(language.equals(LONGER_OVERRULE))));
    int[] topics = lines.stream().mapToInt(line -> index.applyAsInt(line.topic())).toArray();
    return new Terms(
        topics,
        Arrays.stream(topics).map(top).toArray(),
        lines.stream().mapToInt(TermFile.Line::strength).toArray(),
        lines.stream().map(TermFile.Line::beside).toList(),
        lines.stream().mapToInt(Terms::key).toArray(),
        concepts.stream().mapToInt(Integer::intValue).toArray(),
        tries);
  }

  /** Number of concepts. */
  int size() {
    return topics.length;
  }

  /** Number of terms, of all languages. */
  int termCount() {
    return concepts.length;
  }

  /** The concept to which a term belongs. */
  int concept(int term) {
    return concepts[term];
  }

  /** The topic to which a concept points. */
  int topic(int concept) {
    return topics[concept];
  }

  /** The top topic for which a term speaks. */
  int top(int term) {
    return tops[concepts[term]];
  }

  /** How surely a concept points to its topic: 1 to 3. */
  int strength(int concept) {
    return strengths[concept];
  }

  /** How strongly it speaks for other top topics, by their number, where they compete. */
  Map<Integer, Float> beside(int concept) {
    return beside.get(concept);
  }

  /** By which a concept is found again after others were added: from its topic and first term. */
  public int key(int concept) {
    return keys[concept];
  }

  private static int key(TermFile.Line line) {
    String first = line.terms().values().stream().flatMap(List::stream).findFirst().orElse("");
    int key = Long.hashCode(Tokens.fold(line.topic() + " " + first));
    return key == 0 ? 1 : key;
  }

  /** The terms of this language, a BCP 47 tag, if there are any. */
  Optional<TermTrie> trie(String language) {
    return Optional.ofNullable(tries.get(column(language)));
  }

  private static String column(String language) {
    int hyphen = language.indexOf('-');
    String primary = hyphen < 0 ? language : language.substring(0, hyphen);
    return switch (primary) {
      // Written Norwegian shares most of these words with Danish.
      case "nb", "no", "nn" -> "da";
      case "pcm" -> "en";
      case "ms" -> "id";
      case "bs" -> "hr";
      case "rw" -> "rn";
      case "sr" -> language.endsWith("Cyrl") ? language : "hr";
      default -> primary;
    };
  }
}
