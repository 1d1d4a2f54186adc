package newswire.enrich.entities;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import newswire.enrich.entities.tagging.EntityModels;
import newswire.enrich.text.Tokenizer;
import newswire.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Fits the weights of {@link LinkConfidence} on annotated corpora below a folder of data sets; none
 * of them is one that links are measured on. Each text is read twice, with its language's tagger
 * and without one, as texts of most languages are. The same data, names and taggers give the same
 * weights. Not thread-safe.
 */
public final class LinkTraining {
  /**
   * What the samples are too few to say: in sports the index holds few of the players, but
   * politicians of the same names, and whoever is seen as a team is one; and of famous bearers
   * hardly another is meant.
   */
  private static final Map<String, Double> EXPECTED =
      Map.of(
          "office in sports", -2.0,
          "team in sports", 1.0,
          "person famous", 1.0,
          "place famous", 1.0,
          "organisation famous", 1.0,
          "person outstanding", 1.0,
          "place outstanding", 1.5,
          "organisation outstanding", 1.0,
          "class country", 1.0,
          "class capital", 1.0);

  private static final Pattern FOR =
      Pattern.compile(
          "team in sports|prominence|label|language|acronym|certainty|mentions|lead|far ahead|firm|surname known|title|given name"
              + "|class (country|capital|head of state)"
              + "|\\w+ (agreed|famous|known|outstanding|prominence|one word prominence|country shared|more words)");

  private static final Pattern AGAINST =
      Pattern.compile(
          "surname|namesakes|rare family name|only given name|close|ordinary|ordinary elsewhere|before sport|short|untyped|rivals?|other kind|other kind better|short text|part|quoted|capitals|given names"
              + "|family names|office without title|office in sports"
              + "|class (building|nature|city)"
              + "|\\w+ (country alone|capital after|capital before|of capital|sports|one word)");

  private static final String HEADING =
      """
      # What speaks for and against a link to Wikidata: feature, weight in a logistic regression.
      # Made by `newswire train links`.
      """;

  private static final double WITHOUT_TAGGER = 0.3;

  private static final List<Corpus> CORPORA =
      List.of(
          new Corpus("el-elevant-dev/derczynski.benchmark.jsonl.gz", true, 1, 0),
          new Corpus("el-elevant-dev/oke-2016-train.benchmark.jsonl.gz", false, 1, 0),
          new Corpus("el-elevant-dev/reuters-128.benchmark.jsonl.gz", false, 1, 0),
          new Corpus("el-elevant-dev/rss-500.benchmark.jsonl.gz", false, 1, 0),
          new Corpus("el-elevant-dev/wiki-fair-v2.benchmark.jsonl.gz", true, 1, 0),
          new Corpus("ner-nerel-ru/nerel.train.jsonl.gz", true, 0.15, 60));

  private final EntityFinder finder;
  private final Taggers taggers;
  private final LinkCorpora corpora = new LinkCorpora();
  private final Tokenizer tokenizer = new Tokenizer();
  private final Consumer<String> log;

  /**
   * @param log takes a line for each corpus
   */
  public LinkTraining(NameIndexes indexes, EntityModels models, Consumer<String> log) {
    finder = new EntityFinder(indexes, LinkConfidence.unfitted());
    taggers = new Taggers(models);
    this.log = log;
  }

  /**
   * One corpus.
   *
   * @param whole whether all its names are marked, so that a link elsewhere is wrong
   * @param weight of one link; the large corpus must not drown the others
   * @param least how well known a bearer must be; whoever is less known is in the index because the
   *     corpus names him, which says nothing of other texts
   */
  private record Corpus(String file, boolean whole, double weight, int least) {
    List<LinkDocument> read(LinkCorpora corpora, Path data) throws IOException {
      Path path = data.resolve(file);
      return file.startsWith("ner-nerel") ? corpora.nerel(path) : corpora.elevant(path);
    }
  }

  /** The weights as a table, a line for each feature. */
  public String train(Path data) throws IOException {
    List<String> names = LinkFeature.names();
    LogisticRegression regression = regression(names);
    for (Corpus corpus : CORPORA) {
      int links = 0;
      for (LinkDocument document : corpus.read(corpora, data)) {
        links += add(document, corpus, regression);
      }
      log.accept(corpus.file() + ": " + links + " links");
    }
    double[] weights = regression.fit();
    StringBuilder table = new StringBuilder(HEADING);
    for (int i = 0; i < weights.length; i++) {
      if (Math.abs(weights[i]) >= 0.005) {
        table.append(String.format(Locale.ROOT, "%s\t%.2f%n", names.get(i), weights[i]));
      }
    }
    return table.toString();
  }

  private static LogisticRegression regression(List<String> names) {
    double[] expected = new double[names.size()];
    int[] signs = new int[names.size()];
    for (int i = 0; i < signs.length; i++) {
      String name = names.get(i);
      expected[i] = EXPECTED.getOrDefault(name, 0.0);
      signs[i] = FOR.matcher(name).matches() ? 1 : AGAINST.matcher(name).matches() ? -1 : 0;
    }
    return new LogisticRegression(expected, signs);
  }

  private int add(LinkDocument document, Corpus corpus, LogisticRegression regression) {
    Tokens headline = new Tokens();
    Tokens body = new Tokens();
    tokenizer.tokenize("", headline);
    tokenizer.tokenize(document.text(), body);
    String language = document.language();
    EntityFinder.Links tagged =
        finder.link(taggers.headline(headline, language), taggers.body(body, language), language);
    int links = add(document, tagged, corpus, corpus.weight(), regression);
    EntityFinder.Links untagged =
        finder.link(new FieldText(headline, null), new FieldText(body, null), language);
    double weight = WITHOUT_TAGGER * corpus.weight();
    return links + add(document, untagged, corpus, weight, regression);
  }

  private static int add(
      LinkDocument document,
      EntityFinder.Links links,
      Corpus corpus,
      double weight,
      LogisticRegression regression) {
    int added = 0;
    for (Group group : links.groups()) {
      @Nullable Bearer bearer = group.link.bearer();
      if (bearer == null) {
        continue;
      }
      double[] features = new double[LinkFeature.names().size()];
      links
          .features()
          .tell(group, group.choices.get(0), (feature, value) -> features[feature] = value);
      for (Span span : group.spans) {
        List<LinkDocument.Gold> labels =
            document.gold().stream()
                .filter(gold -> gold.start() == span.start() && gold.end() == span.end())
                .toList();
        boolean inside = span.start() >= document.from() && span.end() <= document.to();
        boolean fair = bearer.prominence() >= corpus.least();
        if (inside && fair && (corpus.whole() || !labels.isEmpty())) {
          boolean right = labels.stream().anyMatch(gold -> gold.id() == bearer.id());
          regression.add(features, right, weight);
          added++;
        }
      }
    }
    return added;
  }
}
