package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import newswire.contract.TextField;
import newswire.enrich.text.Tokens;

/**
 * One article while it is being read: the words of its texts and who bears the names in them.
 * Buffers are kept from article to article; it belongs to one thread.
 */
final class Reading {
  private static final FieldText NOTHING = new FieldText(new Tokens(), null);

  private static final int LONGEST_CODE = 3;
  private static final int MOST_INFLECTED = 4;

  private final NameIndexes indexes;
  private final Inflections inflections;
  private final WordScan headlineWords;
  private final WordScan bodyWords;
  private final NameMatches matches = new NameMatches();
  private final Map<String, List<Bearer>> bearers = new HashMap<>();
  private FieldText headline = NOTHING;
  private FieldText body = NOTHING;
  private String language = "und";
  private int languageBit = Languages.ANY;
  private int commonIn = ~0;

  Reading(NameIndexes indexes, Inflections inflections) {
    this.indexes = indexes;
    this.inflections = inflections;
    this.headlineWords = new WordScan(indexes.main());
    this.bodyWords = new WordScan(indexes.main());
  }

  /** Begins another article. */
  void begin(FieldText newHeadline, FieldText newBody, String newLanguage) {
    headline = newHeadline;
    body = newBody;
    language = newLanguage;
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
    return text(field).tokens().text().substring(start, end);
  }

  char charAt(TextField field, int offset) {
    return text(field).tokens().charAt(offset);
  }

  /** The folded form of some words, apart by one space. */
  String key(TextField field, int first, int end) {
    WordScan words = words(field);
    if (end - first == 1) {
      return new String(words.folded, words.foldedStart[first], words.foldedLength(first));
    }
    StringBuilder key =
        new StringBuilder(words.foldedStart[end] - words.foldedStart[first] + end - first);
    for (int word = first; word < end; word++) {
      if (word > first) {
        key.append(' ');
      }
      key.append(words.folded, words.foldedStart[word], words.foldedLength(word));
    }
    return key.toString();
  }

  /** Everybody who bears the name that these words are, as far as language and case allow. */
  List<Bearer> bearers(TextField field, int first, int end) {
    WordScan words = words(field);
    String surface = exact(field, words.start[first], words.end[end - 1]);
    List<Bearer> known = bearers.get(surface);
    if (known == null) {
      known = lookUp(field, first, end);
      bearers.put(surface, known);
    }
    return known;
  }

  private List<Bearer> lookUp(TextField field, int first, int end) {
    List<Bearer> found = new ArrayList<>();
    WordScan words = words(field);
    for (NameIndex index : indexes.all()) {
      addBearers(index, NameMatcher.exact(index, words, first, end), words, first, end, found);
      if (mayBeInflected(found) && end - first <= MOST_INFLECTED) {
        addInflected(index, NameTrie.ROOT, field, first, first, end, found);
      }
    }
    return found;
  }

  /** An Arabic name that is known as written does not begin with a particle. */
  private boolean mayBeInflected(List<Bearer> found) {
    return inflections.isInflecting(language)
        && (found.isEmpty() || !Caseless.isLanguage(language));
  }

  /** Follows all names that the words may be forms of. */
  private void addInflected(
      NameIndex index,
      int node,
      TextField field,
      int word,
      int first,
      int end,
      List<Bearer> found) {
    if (word == end) {
      addBearers(index, node, words(field), first, end, found);
      return;
    }
    for (String lemma : inflections.lemmas(language, key(field, word, word + 1))) {
      int id = index.vocabulary.find(lemma);
      int child = id < 0 ? NameTrie.NONE : index.trie.child(node, id);
      if (child != NameTrie.NONE) {
        addInflected(index, child, field, word + 1, first, end, found);
      }
    }
  }

  private void addBearers(
      NameIndex index, int node, WordScan words, int first, int end, List<Bearer> found) {
    if (node == NameTrie.NONE) {
      return;
    }
    boolean mere = end - first == 1 && isAbbreviation(words, first);
    for (int p = index.trie.firstPosting(node); p < index.trie.endPosting(node); p++) {
      int posting = index.posting(p);
      Bearer bearer = new Bearer(index, Posting.entity(posting), posting, index.languages(p));
      if (NameMatcher.respectsCase(posting, words, first, end - 1)
          && (Posting.has(posting, Posting.ACRONYM) || !mere)
          && speaks(bearer, end - first)
          && found.stream().noneMatch(other -> other.id() == bearer.id())) {
        found.add(bearer);
      }
    }
  }

  /** Two or three capitals among small letters are an abbreviation, not a name in capitals. */
  private static boolean isAbbreviation(WordScan words, int word) {
    return words.has(word, WordScan.ALL_UPPER)
        && words.end[word] - words.start[word] <= LONGEST_CODE
        && !(word > 0 && words.has(word - 1, WordScan.ALL_UPPER))
        && !(word + 1 < words.count && words.has(word + 1, WordScan.ALL_UPPER));
  }

  /** An alias of one word counts only in its own language; persons' names travel. */
  private boolean speaks(Bearer bearer, int words) {
    return words > 1
        || languageBit == Languages.ANY
        || bearer.has(Posting.LABEL)
        || bearer.type() == Entity.Type.PERSON
        || (bearer.languages() & (languageBit | Languages.ANY)) != 0;
  }

  boolean isInflecting() {
    return inflections.isInflecting(language);
  }

  /** What a folded word may be a form of in the article's language, itself first. */
  List<String> lemmas(String folded) {
    return inflections.lemmas(language, folded);
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
