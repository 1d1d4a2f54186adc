package newswire.enrich.entities;

import java.io.IOException;
import java.io.InputStream;

/**
 * Millions of names and who bears them: a vocabulary, a trie of its words, and a table of entities.
 * {@link NameIndexFormat} is its form on disk.
 *
 * <p>Immutable and thread-safe; lookups allocate nothing.
 */
public final class NameIndex {
  final Vocabulary vocabulary;
  final NameTrie trie;
  final EntityTable entities;
  private final int[] postings;
  private final int[] languages;
  private final String attribution;

  NameIndex(
      Vocabulary vocabulary,
      NameTrie trie,
      EntityTable entities,
      int[] postings,
      int[] languages,
      String attribution) {
    this.vocabulary = vocabulary;
    this.trie = trie;
    this.entities = entities;
    this.postings = postings;
    this.languages = languages;
    this.attribution = attribution;
  }

  /**
   * Reads an index in one go.
   *
   * @throws IOException if the stream breaks off or is no name index of this version
   */
  public static NameIndex read(InputStream in) throws IOException {
    return NameIndexFormat.read(in);
  }

  /** How many pairs of a name and a bearer it holds. */
  public int names() {
    return postings.length;
  }

  /** How many entities it holds. */
  public int size() {
    return entities.size();
  }

  /** Whom the names come from, and under which licence. */
  public String attribution() {
    return attribution;
  }

  int posting(int number) {
    return postings[number];
  }

  /** The languages in which a posting's name is in use, bits of {@link Languages}. */
  int languages(int number) {
    return languages[number];
  }
}
