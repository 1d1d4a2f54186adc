package newswire.enrich.entities.tagging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Trains the taggers from a folder of data: the table of name types, then for each language
 * clusters and weights. The same data gives the same bytes. One thread.
 */
public final class EntityTraining {
  private record Weighted(List<LabelledText> texts, float weight) {}

  private static final int COPIES = 8;
  private static final float SCALE = 0.04f;
  private static final int MIN_STEPS = 2;
  private static final int MIN_COUNT = 2;

  private final Path data;
  private final Path output;
  private final Consumer<String> progress;
  private final Properties recipes;

  /**
   * @param data folder that the paths of the recipes start from
   * @param output folder for the models, made if absent
   * @param progress takes one line at a time
   */
  public EntityTraining(Path data, Path output, Consumer<String> progress) throws IOException {
    this.data = data;
    this.output = output;
    this.progress = progress;
    this.recipes = Recipe.properties();
  }

  /**
   * Trains the given languages, all that have a recipe if none is given, and writes the checksums
   * of all models in the folder.
   */
  public void train(Collection<String> languages) throws IOException {
    Files.createDirectories(output);
    NameTypes names = names();
    for (String language :
        languages.isEmpty() ? Recipe.languages(recipes) : new TreeSet<>(languages)) {
      Recipe recipe = Recipe.of(recipes, language);
      if (!recipe.training().isEmpty() || !recipe.translated().isEmpty() || recipe.own() > 0) {
        train(recipe, names);
      }
    }
    writeChecksums();
  }

  private NameTypes names() throws IOException {
    NameTypesBuilder builder = new NameTypesBuilder();
    builder.addNames(data.resolve(recipes.getProperty("names")));
    builder.addPersonNames(data.resolve(recipes.getProperty("names.given")), NameTypes.GIVEN);
    builder.addPersonNames(data.resolve(recipes.getProperty("names.surnames")), NameTypes.SURNAME);
    builder.addWords(resource("titles.txt"), NameTypes.TITLE);
    builder.addWords(resource("designators.txt"), NameTypes.DESIGNATOR);
    NameTypes names = builder.build();
    write(EntityModels.NAMES, NameTypesFile.write(names));
    return names;
  }

  private void train(Recipe recipe, NameTypes names) throws IOException {
    LexiconBuilder.Entries entries = clusters(recipe);
    Lexicon lexicon = Lexicon.of(entries.words(), entries.entries());
    ScriptFeatures script = script(recipe, lexicon);
    Transfer transfer = new Transfer(data, recipes, recipe);
    List<Weighted> sources = marked(recipe, transfer);
    Supplier<FeatureExtractor> features = () -> new FeatureExtractor(lexicon, names, script);
    Quantiser.Weights weights = learn(recipe, sources, features.get());
    if (!recipe.unlabelled().isEmpty() || !recipe.projecting().isEmpty()) {
      EntityTagger tagger = new EntityTagger(model(weights, lexicon), names, script);
      weights = learn(recipe, withMarked(recipe, sources, tagger, transfer), features.get());
    }
    write(recipe.language() + EntityModels.SUFFIX, ModelFile.write(weights, entries));
  }

  /** The texts with marks, in the language or put into it. */
  private List<Weighted> marked(Recipe recipe, Transfer transfer) throws IOException {
    List<Weighted> sources = new ArrayList<>();
    for (Recipe.Source source : recipe.training()) {
      sources.add(new Weighted(BioReader.read(data.resolve(source.file())), source.weight()));
    }
    for (Recipe.Source source : recipe.silver()) {
      List<LabelledText> texts = BioReader.readSentences(data.resolve(source.file()));
      sources.add(new Weighted(texts, source.weight()));
    }
    for (Recipe.Foreign foreign : recipe.translated()) {
      sources.add(new Weighted(transfer.translate(foreign), foreign.source().weight()));
    }
    if (recipe.capitals() > 0 && !sources.isEmpty()) {
      sources.add(new Weighted(Capitals.some(sources.get(0).texts()), recipe.capitals()));
    }
    if (recipe.spellings() > 0) {
      sources.add(new Weighted(Spellings.some(sources.get(0).texts()), recipe.spellings()));
    }
    if (recipe.formulas() > 0) {
      sources.add(new Weighted(formulas(recipe), recipe.formulas()));
    }
    if (recipe.own() > 0) {
      addOwn(recipe, sources);
    }
    return sources;
  }

  private void addOwn(Recipe recipe, List<Weighted> sources) throws IOException {
    String file = "marked-" + recipe.language() + ".txt";
    List<LabelledText> own = MarkedTexts.read(file, resource(file));
    sources.add(new Weighted(own, recipe.own()));
    if (recipe.copies() > 0) {
      List<LabelledText> copies = new OtherPersons(stock(recipe), 1).copy(own, recipe.copies());
      sources.add(new Weighted(copies, 1));
    }
    if (recipe.capitals() > 0 && recipe.training().isEmpty() && recipe.translated().isEmpty()) {
      sources.add(new Weighted(Capitals.all(own), recipe.capitals()));
    }
    if (recipe.ownCapitals() > 0) {
      sources.add(new Weighted(Capitals.atWords(own, 1), recipe.ownCapitals()));
      sources.add(new Weighted(Capitals.all(own), recipe.ownCapitals() / 2));
    }
  }

  private List<LabelledText> formulas(Recipe recipe) throws IOException {
    return new FormulaTexts(stock(recipe), 1)
        .fill(resource("formulas-" + recipe.language() + ".txt"), COPIES);
  }

  private NameStock stock(Recipe recipe) throws IOException {
    NameStock stock = new NameStock(recipe.language(), recipe.countries());
    stock.addNames(data.resolve(recipes.getProperty("names")));
    stock.addPersonNames(
        data.resolve(recipes.getProperty("names.given")),
        data.resolve(recipes.getProperty("names.surnames")));
    return stock;
  }

  /** Adds the texts without marks, as the tagger marks them. */
  private List<Weighted> withMarked(
      Recipe recipe, List<Weighted> sources, EntityTagger tagger, Transfer transfer)
      throws IOException {
    List<Weighted> more = new ArrayList<>(sources);
    for (Recipe.Source source : recipe.unlabelled()) {
      List<String> texts = TextCorpus.read(List.of(data.resolve(source.file())), recipe.codes());
      more.add(new Weighted(SelfLabelling.label(tagger, texts), source.weight()));
    }
    if (!recipe.projecting().isEmpty()) {
      more.add(new Weighted(transfer.project(tagger, EntityModels.load()), recipe.projected()));
    }
    return more;
  }

  /** The features of a language's script, from the names that are written in it. */
  private ScriptFeatures script(Recipe recipe, Lexicon lexicon) throws IOException {
    if (recipe.scriptNames().isEmpty()) {
      return ScriptFeatures.NONE;
    }
    ScriptNames builder = new ScriptNames(recipe.scriptNames(), recipe.language());
    builder.addNames(data.resolve(recipes.getProperty("names")));
    if (ScriptFeatures.isListed(recipe.language())) {
      builder.addLists(resource("lists-" + recipe.language() + ".txt"));
    }
    NameTypes names = builder.build();
    write(recipe.language() + EntityModels.SCRIPT_NAMES, NameTypesFile.write(names));
    return ScriptFeatures.of(recipe.language(), lexicon, names);
  }

  private Quantiser.Weights learn(
      Recipe recipe, List<Weighted> sources, FeatureExtractor features) {
    TrainingSet set = new TrainingSet(features, MIN_COUNT);
    sources.forEach(source -> set.count(source.texts()));
    sources.forEach(source -> set.add(source.texts(), source.weight()));
    int epochs = recipe.epochs();
    CrfTrainer trainer =
        new CrfTrainer(set, new CrfTrainer.Settings(epochs, 0.1f, 0.4f, 1f, recipe.dropout(), 1));
    trainer.train(
        epoch -> progress.accept(recipe.language() + ": epoch " + (epoch + 1) + " of " + epochs));
    return Quantiser.quantise(set, trainer, SCALE, MIN_STEPS);
  }

  private static TaggerModel model(Quantiser.Weights weights, Lexicon lexicon) {
    return TaggerModel.of(
        weights.features(), weights.rows(), weights.transitions(), weights.scale(), lexicon);
  }

  private LexiconBuilder.Entries clusters(Recipe recipe) throws IOException {
    List<String> texts = TextCorpus.read(recipe.texts(data), recipe.codes());
    progress.accept(recipe.language() + ": clusters from " + texts.size() + " texts");
    return new LexiconBuilder(
            new LexiconBuilder.Settings(recipe.minCount(), 60_000, recipe.clusters(), 50, 8))
        .build(texts);
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(output.resolve(name), bytes);
    progress.accept(name + ": " + bytes.length + " bytes");
  }

  private void writeChecksums() throws IOException {
    StringBuilder sums = new StringBuilder();
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(EntityModels.SCRIPT_NAMES) || name.endsWith(EntityModels.SUFFIX)) {
          sums.append(EntityModels.sha256(Files.readAllBytes(file)))
              .append("  ")
              .append(name)
              .append('\n');
        }
      }
    }
    Files.writeString(output.resolve(EntityModels.CHECKSUMS), sums);
  }

  private static List<String> resource(String name) throws IOException {
    try (InputStream in =
            Objects.requireNonNull(EntityTraining.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
