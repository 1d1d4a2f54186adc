/**
 * What an article is about, as IPTC Media Topics. Terms of fourteen languages are found in the
 * tokens by one trie a language; a concept is the same in all of them, so what is learnt about it
 * in one language holds in the others. A tag carries the words that decided.
 */
@NullMarked
package newswire.enrich.mediatopics;

import org.jspecify.annotations.NullMarked;
