package newswire.enrich.entities.tagging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Training texts for a language that has none of its own: texts of related languages put into it
 * word by word, and articles in several languages, marked by what the taggers of the others find.
 */
final class Transfer {
  private final Path data;
  private final Properties recipes;
  private final Recipe recipe;
  private final List<Path> parallel;

  Transfer(Path data, Properties recipes, Recipe recipe) {
    this.data = data;
    this.recipes = recipes;
    this.recipe = recipe;
    this.parallel = recipe.parallel().stream().map(data::resolve).toList();
  }

  /** A labelled file of another language, in this one. */
  List<LabelledText> translate(Recipe.Foreign foreign) throws IOException {
    List<ParallelTexts.Article> articles = new ArrayList<>();
    for (Path file : parallel) {
      articles.addAll(ParallelTexts.read(file, codes(foreign.language()), recipe.codes()));
    }
    return new TranslatedTexts(new WordTranslations(articles), forms(foreign.language()).places())
        .translate(BioReader.read(data.resolve(foreign.source().file())));
  }

  /**
   * The parallel articles in this language, with names.
   *
   * @param own a tagger of this language, for what the others do not find
   * @param others models of the other languages
   */
  List<LabelledText> project(EntityTagger own, EntityModels others) throws IOException {
    Projection projection = new Projection();
    for (String language : recipe.projecting()) {
      Map<String, String> forms = forms(language).all();
      EntityTagger tagger = others.tagger(language).orElseThrow();
      for (Path file : parallel) {
        projection.add(tagger, ParallelTexts.sentences(file, codes(language)), forms);
      }
    }
    Map<String, List<String>> articles = new TreeMap<>();
    for (Path file : parallel) {
      articles.putAll(ParallelTexts.sentences(file, recipe.codes()));
    }
    return projection.label(own, articles);
  }

  private NameForms forms(String language) throws IOException {
    return NameForms.read(data.resolve(recipes.getProperty("names")), language, recipe.language());
  }

  private Set<String> codes(String language) {
    return Recipe.of(recipes, language).codes();
  }
}
