package newswire.enrich.entities.tagging;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Describes each model in Markdown: what it was trained on, under which licences, its size, its
 * SHA-256 and its scores.
 */
public final class ModelCards {
  private static final String HEAD =
      """
      # Entity models

      Made by `newswire eval entities --cards`. Each model is a linear-chain conditional random field over hashed features with
      weights of one byte; all share one table of name types, and scripts without capitals have one of their own. Training is `newswire train entities`: seeded, one thread, the
      same data gives the same bytes on the same Java. Scores are strict (both ends and the type; persons, places, organisations), from raw text,
      on
      development parts that nothing was trained on and no weight was fitted to. They were looked at for status while the work went on; the weight
      of WikiANN in German was kept after its German scores had been seen. What is learnt from the parts of listed names, the sources of other
      languages in German, labelling by the model itself, the number of passes and the regularisation were chosen on held-out pieces of
      training parts, for German also on sixty headlines and sentences of our own; rules of reading (joining hyphens, titles, patronymics, the
      vote on types, what is too doubtful to keep) on the training
      part of the collection that `worldwide` comes from, as was the English text of our own, and how Italian learns on those of `kind` and `icab`,
      and Greek on that of `elner4`; nothing was trained on these. Italian was made with the English and Portuguese taggers before the
      present ones, and from Bosque as it was read then.
      Take them as development scores. Romanian marks are read as `NamedPersons` says, for training and for measuring; how it learns was chosen on a
      sixth of its training part. Greek has a table of names of its own, too, in which words have neither accents nor endings.
      BIO sets are read as
      running text, 20 sentences a document; hyphens that a corpus cuts off are joined again, dashes are not; Portuguese contractions and escaped brackets are
      read as they are printed. How Portuguese learns was chosen on the training part of `paramopama-harem`, too, which it is not trained on.
      """;

  private ModelCards() {}

  /** The cards of all models that ship. */
  public static String markdown(List<EntityEvaluation.Row> rows) throws IOException {
    Properties recipes = Recipe.properties();
    StringBuilder cards = new StringBuilder(HEAD);
    cards
        .append("\n## Name types\n\n- from: ")
        .append(recipes.getProperty("names.licences"))
        .append('\n');
    describe(EntityModels.NAMES, cards);
    for (String language : Recipe.languages(recipes)) {
      Recipe recipe = Recipe.of(recipes, language);
      if (EntityModels.ships(language)) {
        card(recipe, rows, cards);
      }
    }
    return cards.toString();
  }

  private static void card(Recipe recipe, List<EntityEvaluation.Row> rows, StringBuilder cards)
      throws IOException {
    cards.append("\n## ").append(recipe.language()).append("\n\n");
    describe("trained on", recipe.training(), cards);
    describe("trained on the whole sentences of", recipe.silver(), cards);
    if (recipe.spellings() > 0) {
      cards.append("- trained on a quarter of it once more without diacritics or with cedillas");
      cards.append(weight(recipe.spellings()));
    }
    for (Recipe.Source source : recipe.unlabelled()) {
      cards
          .append("- then on the texts of `")
          .append(source.file())
          .append("`, as it marked them\n");
    }
    for (Recipe.Foreign foreign : recipe.translated()) {
      cards
          .append("- trained on `")
          .append(foreign.source().file())
          .append("`, put into the language word by word")
          .append(weight(foreign.source().weight()));
    }
    if (recipe.formulas() > 0) {
      cards.append("- trained on formulas of our own, filled from the lists of names");
      cards.append(weight(recipe.formulas()));
    }
    if (recipe.own() > 0) {
      cards.append("- trained on news text of our own with marks of our own");
      cards.append(recipe.copies() > 0 ? ", twice more with other persons" : "");
      cards.append(recipe.ownCapitals() > 0 ? ", twice more with other capitals" : "");
      cards.append(weight(recipe.own()));
    }
    if (!recipe.projecting().isEmpty()) {
      cards
          .append("- then on the articles of `")
          .append(String.join("` and `", recipe.parallel()))
          .append("`, marked by it and by the taggers of ")
          .append(String.join(", ", recipe.projecting()))
          .append(" on the same articles")
          .append(weight(recipe.projected()));
    }
    if (ScriptFeatures.isListed(recipe.language())) {
      cards.append("- common words, titles, surnames and some names from lists of our own\n");
    }
    cards.append("- licences: ").append(recipe.licences()).append('\n');
    describe(recipe.language() + EntityModels.SUFFIX, cards);
    if (!recipe.scriptNames().isEmpty()) {
      describe(recipe.language() + EntityModels.SCRIPT_NAMES, cards);
    }
    for (EntityEvaluation.Row row : rows) {
      if (row.language().equals(recipe.language())) {
        cards.append(
            String.format(
                Locale.ROOT,
                "- %s: P %.3f R %.3f F1 %.3f%n",
                row.set(),
                row.precision(),
                row.recall(),
                row.f1()));
      }
    }
  }

  private static String weight(float weight) {
    return weight == 1 ? "\n" : ", weight " + weight + "\n";
  }

  private static void describe(String how, List<Recipe.Source> sources, StringBuilder cards) {
    for (Recipe.Source source : sources) {
      cards.append("- ").append(how).append(" `").append(source.file()).append('`');
      cards.append(weight(source.weight()));
    }
  }

  private static void describe(String name, StringBuilder cards) throws IOException {
    byte[] bytes = EntityModels.resource(name);
    cards.append(
        String.format(
            Locale.ROOT,
            "- file `%s`, %,d bytes, SHA-256 `%s`%n",
            name,
            bytes.length,
            EntityModels.sha256(bytes)));
  }
}
