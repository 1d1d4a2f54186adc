package newswire.enrich.entities;

import java.util.List;
import newswire.contract.TextField;
import newswire.enrich.text.Tokens;

/**
 * One article while it is being read: the words of its texts and who bears the names in them.
 * Buffers are kept from article to article; it belongs to one thread.
 */
final class Reading {
  private static final FieldText NOTHING = new FieldText(new Tokens(), null);

  private final NameIndexes indexes;
  private final Inflections inflections;
  private final WordScan headlineWords;
  private final WordScan bodyWords;
  private final NameMatches matches = new NameMatches();
  private final RecentStrings strings = new RecentStrings();
  private final RecentLabels labels = new RecentLabels();
  private final RecentLemmas lemmas;
  private final NameBearers bearers;
  private FieldText headline = NOTHING;
  private FieldText body = NOTHING;
  private String language = "und";
  private int languageIndex;
  private int languageBit = Languages.ANY;
  private int commonIn = ~0;

  Reading(NameIndexes indexes, Inflections inflections) {
    this.indexes = indexes;
    this.inflections = inflections;
    this.headlineWords = new WordScan(indexes.main());
    this.bodyWords = new WordScan(indexes.main());
    this.bearers = new NameBearers(this);
    this.lemmas = new RecentLemmas(inflections);
  }

  /** Begins another article. */
  void begin(FieldText newHeadline, FieldText newBody, String newLanguage) {
    headline = newHeadline;
    body = newBody;
    language = newLanguage;
    languageIndex = Languages.index(newLanguage);
    languageBit = Languages.bit(newLanguage);
    commonIn = languageBit == Languages.ANY || languageBit == Languages.OTHER ? ~0 : languageBit;
    bearers.clear();
    scan(headline, headlineWords);
    scan(body, bodyWords);
  }

  private static void scan(FieldText text, WordScan words) {
    words.scan(text.tokens(), text.spans());
    int[] excluded = text.excluded();
    for (int i = 0; i + 1 < excluded.length; i += 2) {
      words.exclude(excluded[i], excluded[i + 1]);
    }
  }

  NameIndexes indexes() {
    return indexes;
  }

  String language() {
    return language;
  }

  /** The number of the language, see {@link Languages#index}. */
  int languageIndex() {
    return languageIndex;
  }

  int languageBit() {
    return languageBit;
  }

  WordScan words(TextField field) {
    return field == TextField.HEADLINE ? headlineWords : bodyWords;
  }

  FieldText text(TextField field) {
    return field == TextField.HEADLINE ? headline : body;
  }

  /** Room for the names of an index in one text, used again for the next. */
  NameMatches matches() {
    return matches;
  }

  String exact(TextField field, int start, int end) {
    return strings.part(text(field).tokens().text(), start, end);
  }

  /** A part of some text, the same string as lately where there was one. */
  String part(String text, int start, int end) {
    return strings.part(text, start, end);
  }

  char charAt(TextField field, int offset) {
    return text(field).tokens().charAt(offset);
  }

  /** The folded form of some words, apart by one space. */
  String key(TextField field, int first, int end) {
    WordScan words = words(field);
    if (end - first == 1) {
      return strings.of(words.folded, words.foldedStart[first], words.foldedLength(first));
    }
    StringBuilder key = strings.builder();
    for (int word = first; word < end; word++) {
      if (word > first) {
        key.append(' ');
      }
      key.append(words.folded, words.foldedStart[word], words.foldedLength(word));
    }
    return strings.built();
  }

  /** {@link Folding#key} of a text. */
  String folded(CharSequence text) {
    Folding.append(text, strings.builder());
    return strings.built();
  }

  /** Everybody who bears the name that these words are, as far as language and case allow. */
  List<Bearer> bearers(TextField field, int first, int end) {
    return bearers.of(field, first, end);
  }

  /** The Wikidata entity that a bearer is. */
  String uri(Bearer bearer) {
    WikidataId.appendUri(bearer.id(), strings.builder());
    return strings.built();
  }

  /** The id of the article's entity of a number. */
  String id(int number) {
    strings.builder().append('e').append(number);
    return strings.built();
  }

  /** A bearer's label in a language, else the one that stands for all. */
  String label(Bearer bearer, int languageIndex) {
    return labels.of(bearer, languageIndex);
  }

  boolean isInflecting() {
    return inflections.isInflecting(language);
  }

  boolean hasForms() {
    return inflections.hasForms(language);
  }

  boolean hasFormsOfKnown() {
    return inflections.hasFormsOfKnown(language);
  }

  /** What a folded word may be a form of in the article's language, itself first. */
  List<String> lemmas(String folded) {
    return lemmas.of(language, folded);
  }

  /** A word as written and, spelled like it, what else it may be a form of. */
  List<String> baseForms(String written) {
    return inflections.baseForms(language, written);
  }

  /** The vocabulary number of a word in the main index, -1 where no name holds it. */
  int vocabularyId(TextField field, int word) {
    return NameMatcher.find(indexes.main(), words(field), word);
  }

  /** Whether a word is an ordinary word of the article's language. */
  boolean isCommon(TextField field, int word) {
    int id = vocabularyId(field, word);
    return id >= 0 && indexes.main().vocabulary.isCommon(id, commonIn);
  }

  boolean hasRole(TextField field, int word, int role) {
    int id = vocabularyId(field, word);
    return id >= 0 && indexes.main().vocabulary.hasRole(id, role);
  }
}
