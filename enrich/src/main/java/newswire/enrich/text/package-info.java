/**
 * One tokenisation with offsets, shared by all enrichment steps. {@link Tokenizer} fills a reusable
 * {@link Tokens}; nothing is allocated per token, and no input makes it throw.
 */
@NullMarked
package newswire.enrich.text;

import org.jspecify.annotations.NullMarked;
