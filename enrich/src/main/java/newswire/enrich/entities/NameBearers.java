package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import newswire.contract.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Who bears the names of an article, by the name indexes; each way to write a name is looked up
 * once. Belongs to one {@link Reading}, and so to one thread.
 */
final class NameBearers {
  private static final int LONGEST_CODE = 3;
  private static final int MOST_INFLECTED = 4;
  private static final int SLOTS = 1 << 12;

  /** Above this the map is not worth keeping: emptying it takes time with every article. */
  private static final int MANY = 4_000;

  private final Reading reading;
  private final @Nullable Bearer[] recent = new Bearer[SLOTS];
  private final List<Bearer> found = new ArrayList<>();
  private Map<String, List<Bearer>> known = new HashMap<>();

  NameBearers(Reading reading) {
    this.reading = reading;
  }

  /** Begins another article. */
  void clear() {
    if (known.size() > MANY) {
      known = new HashMap<>();
    }
    known.clear();
  }

  /** Everybody who bears the name that these words are, as far as language and case allow. */
  List<Bearer> of(TextField field, int first, int end) {
    WordScan words = reading.words(field);
    String surface = reading.exact(field, words.start[first], words.end[end - 1]);
    @Nullable List<Bearer> bearers = known.get(surface);
    if (bearers == null) {
      bearers = lookUp(field, first, end);
      known.put(surface, bearers);
    }
    return bearers;
  }

  private List<Bearer> lookUp(TextField field, int first, int end) {
    found.clear();
    WordScan words = reading.words(field);
    List<NameIndex> indexes = reading.indexes().all();
    for (int i = 0; i < indexes.size(); i++) {
      NameIndex index = indexes.get(i);
      addBearers(index, NameMatcher.exact(index, words, first, end), words, first, end);
      if (mayBeInflected() && end - first <= MOST_INFLECTED) {
        addInflected(index, NameTrie.ROOT, field, first, first, end);
      }
    }
    return List.copyOf(found);
  }

  /** An Arabic name that is known as written does not begin with a particle. */
  private boolean mayBeInflected() {
    return found.isEmpty() ? reading.hasForms() : reading.hasFormsOfKnown();
  }

  /** Follows all names that the words may be forms of. */
  private void addInflected(
      NameIndex index, int node, TextField field, int word, int first, int end) {
    if (word == end) {
      addBearers(index, node, reading.words(field), first, end);
      return;
    }
    for (String lemma : reading.lemmas(reading.key(field, word, word + 1))) {
      int id = index.vocabulary.find(lemma);
      int child = id < 0 ? NameTrie.NONE : index.trie.child(node, id);
      if (child != NameTrie.NONE) {
        addInflected(index, child, field, word + 1, first, end);
      }
    }
  }

  private void addBearers(NameIndex index, int node, WordScan words, int first, int end) {
    if (node == NameTrie.NONE) {
      return;
    }
    boolean mere = end - first == 1 && isAbbreviation(words, first);
    for (int p = index.trie.firstPosting(node); p < index.trie.endPosting(node); p++) {
      int posting = index.posting(p);
      if (NameMatcher.respectsCase(posting, words, first, end - 1)
          && (Posting.has(posting, Posting.ACRONYM) || !mere)
          && speaks(index, p, end - first)
          && !isFound(index.entities.id(Posting.entity(posting)))) {
        found.add(bearer(index, p));
      }
    }
  }

  private boolean isFound(int id) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).id() == id) {
        return true;
      }
    }
    return false;
  }

  /** The bearer of a posting, the same object as lately where it was asked for before. */
  private Bearer bearer(NameIndex index, int number) {
    int posting = index.posting(number);
    int languages = index.languages(number);
    int slot = Vocabulary.mix(posting) & (SLOTS - 1);
    @Nullable Bearer last = recent[slot];
    if (last != null
        && last.index() == index
        && last.posting() == posting
        && last.languages() == languages) {
      return last;
    }
    Bearer bearer = new Bearer(index, Posting.entity(posting), posting, languages);
    recent[slot] = bearer;
    return bearer;
  }

  /** Two or three capitals among small letters are an abbreviation, not a name in capitals. */
  private static boolean isAbbreviation(WordScan words, int word) {
    return words.has(word, WordScan.ALL_UPPER)
        && words.end[word] - words.start[word] <= LONGEST_CODE
        && !(word > 0 && words.has(word - 1, WordScan.ALL_UPPER))
        && !(word + 1 < words.count && words.has(word + 1, WordScan.ALL_UPPER));
  }

  /** An alias of one word counts only in its own language; persons' names travel. */
  private boolean speaks(NameIndex index, int number, int words) {
    int posting = index.posting(number);
    int languageBit = reading.languageBit();
    return words > 1
        || languageBit == Languages.ANY
        || Posting.has(posting, Posting.LABEL)
        || index.entities.type(Posting.entity(posting)) == Entity.Type.PERSON
        || (index.languages(number) & (languageBit | Languages.ANY)) != 0;
  }
}
