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
 * Fits the weights of {@link LinkConfidence} on annotated corpora below a folder of data sets, none
 * of which is one that links are measured on, and on text of our own. Each text is read twice, with
 * its language's tagger and without one, as texts of most languages are. The same data, names and
 * taggers give the same weights. Not thread-safe.
 */
public final class LinkTraining {
  /**
   * What the samples are too few to say: in sports the index holds few of the players, but
   * politicians of the same names, and whoever is seen as a team is one; of famous bearers hardly
   * another is meant; and our own texts seek out names that better known things of another kind
   * bear, or names not said so in their language, and are right about them more often than others.
   */
  private static final Map<String, Double> EXPECTED =
      Map.ofEntries(
          Map.entry("office in sports", -2.0),
          Map.entry("team in sports", 1.0),
          Map.entry("person famous", 1.0),
          Map.entry("place famous", 1.0),
          Map.entry("organisation famous", 1.0),
          Map.entry("person outstanding", 1.0),
          Map.entry("place outstanding", 1.5),
          Map.entry("organisation outstanding", 1.0),
          Map.entry("class country", 1.0),
          Map.entry("class capital", 1.0),
          Map.entry("language", 1.0),
          Map.entry("other kind better", -1.5),
          Map.entry("surname", -0.5),
          Map.entry("place country shared", 1.0),
          Map.entry("organisation more words", 0.5));

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
          new Corpus("el-elevant-dev/wiki-fair-v2.benchmark.jsonl.gz", true, 1, 0),
          new Corpus("ner-nerel-ru/nerel.train.jsonl.gz", true, 0.15, 60));

  /** Languages that have text of our own, see {@link LinkedTexts}. */
  private static final List<String> OWN = List.of("de", "en", "es", "fr", "it");

  /** What holds in all folds of the texts fitted on; more of it costs the other corpora. */
  private static final double WEIGHT_OF_OWN = 0.35;

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
      add(corpus, corpus.read(corpora, data), regression);
    }
    for (String language : OWN) {
      Corpus own = new Corpus("linked-" + language + ".txt", true, WEIGHT_OF_OWN, 0);
      add(own, LinkedTexts.load(language), regression);
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

  private void add(Corpus corpus, List<LinkDocument> documents, LogisticRegression regression) {
    int links = 0;
    for (LinkDocument document : documents) {
      links += add(document, corpus, regression);
    }
    log.accept(corpus.file() + ": " + links + " links");
  }

  private int add(LinkDocument document, Corpus corpus, LogisticRegression regression) {
    Tokens headline = new Tokens();
    Tokens body = new Tokens();
    tokenizer.tokenize(document.headlineText(), headline);
    tokenizer.tokenize(document.bodyText(), body);
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
        int start = document.start(span);
        int end = document.end(span);
        List<LinkDocument.Gold> labels =
            document.gold().stream()
                .filter(gold -> gold.start() == start && gold.end() == end)
                .toList();
        boolean inside = start >= document.from() && end <= document.to();
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
