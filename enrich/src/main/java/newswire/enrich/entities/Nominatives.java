package newswire.enrich.entities;

import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/**
 * The form a name is known by, from the inflected form that an article writes: {@code Sejm} for
 * {@code Sejmu}. A rule alone is not believed: the name index or the article itself must hold the
 * form. Pure functions.
 */
final class Nominatives {
  private static final int MOST_WORDS = 4;

  private Nominatives() {}

  /** The form, or what was written where nothing confirms another. */
  static String of(Reading reading, Group group, String written) {
    if (!reading.hasForms()) {
      return written;
    }
    String[] words = written.split(" ", MOST_WORDS + 1);
    if (words.length > MOST_WORDS) {
      return written;
    }
    @Nullable Bearer bearer = group.link.bearer();
    if (bearer != null) {
      @Nullable String label = known(reading, bearer, words, 0, NameTrie.ROOT, "", Posting.LABEL);
      if (label != null) {
        String full = reading.label(bearer, Math.max(0, Languages.index(reading.language())));
        boolean spelled = Folding.key(full).equals(Folding.key(label));
        return spelled && !EntityNaming.isShouting(full) ? full : label;
      }
      @Nullable String known = known(reading, bearer, words, 0, NameTrie.ROOT, "", 0);
      return known == null ? written : known;
    }
    boolean guess = words.length == 1 && !Caseless.isLanguage(reading.language());
    return guess ? ofWord(reading, group, written) : written;
  }

  /** The spelling of one word that the index or another mention in the article confirms. */
  private static String ofWord(Reading reading, Group group, String word) {
    if (group.spans.stream().anyMatch(span -> span.type() == Entity.Type.PERSON)
        || isName(reading, group, Folding.key(word))) {
      return word;
    }
    for (String form : reading.baseForms(word)) {
      if (!form.equals(word) && isName(reading, group, Folding.key(form))) {
        return form;
      }
    }
    return word;
  }

  /** Whether a folded word is a name of the group's kind in the index. */
  private static boolean isName(Reading reading, Group group, String key) {
    NameIndex index = reading.indexes().main();
    int id = index.vocabulary.find(key);
    int node = id < 0 ? NameTrie.NONE : index.trie.child(NameTrie.ROOT, id);
    if (node == NameTrie.NONE) {
      return false;
    }
    for (int p = index.trie.firstPosting(node); p < index.trie.endPosting(node); p++) {
      int entity = Posting.entity(index.posting(p));
      boolean spoken = (index.languages(p) & (reading.languageBit() | Languages.ANY)) != 0;
      if (spoken && index.entities.type(entity) == group.seenAs()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Follows the forms that make a name of a bearer; null where they make none. A surface form that
   * the index holds may be a name, too: {@code Zagrebu}.
   *
   * @param flag what kind of name, 0 for any
   */
  private static @Nullable String known(
      Reading reading, Bearer bearer, String[] words, int word, int node, String before, int flag) {
    NameIndex index = bearer.index();
    if (word == words.length) {
      return isNameOf(index, node, bearer.entity(), flag) ? before : null;
    }
    for (String form : reading.baseForms(words[word])) {
      int id = index.vocabulary.find(Folding.key(form));
      int child = id < 0 ? NameTrie.NONE : index.trie.child(node, id);
      if (child != NameTrie.NONE) {
        String name = before.isEmpty() ? form : before + " " + form;
        @Nullable String whole = known(reading, bearer, words, word + 1, child, name, flag);
        if (whole != null) {
          return whole;
        }
      }
    }
    return null;
  }

  private static boolean isNameOf(NameIndex index, int node, int entity, int flag) {
    for (int p = index.trie.firstPosting(node); p < index.trie.endPosting(node); p++) {
      int posting = index.posting(p);
      if (Posting.entity(posting) == entity && (flag == 0 || Posting.has(posting, flag))) {
        return true;
      }
    }
    return false;
  }
}
