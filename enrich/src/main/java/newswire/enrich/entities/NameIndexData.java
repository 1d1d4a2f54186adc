package newswire.enrich.entities;

/**
 * The columns of a name index between building and writing. Holds arrays that nobody changes any
 * more.
 *
 * @param words distinct folded words, ascending
 * @param commonIn for each word, the languages in which it is an ordinary word
 * @param roles for each word, whether it is a given or a family name
 * @param nodeWords the word that leads to each node of the trie
 * @param firstChild each node's first child, and the number of nodes
 * @param firstPosting each node's first posting, and the number of postings
 * @param postings see {@link Posting}
 * @param postingLanguages the languages in which each name is in use
 * @param ids Wikidata ids, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // columns on their way to disk
record NameIndexData(
    String[] words,
    int[] commonIn,
    byte[] roles,
    int[] nodeWords,
    int[] firstChild,
    int[] firstPosting,
    int[] postings,
    int[] postingLanguages,
    int[] ids,
    byte[] types,
    byte[] classes,
    byte[] prominence,
    short[] countries,
    EntityTable.LabelArrays labels,
    String attribution) {}
