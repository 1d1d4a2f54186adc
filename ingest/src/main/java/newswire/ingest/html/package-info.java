/**
 * What an article page says, and what on it is the article: {@link
 * newswire.ingest.html.ArticlePage} is the answer, {@link newswire.ingest.html.PageMetadata} what
 * the page declares, {@link newswire.ingest.html.BodyFinder} how the text is told from menus,
 * teasers and comments.
 */
@NullMarked
package newswire.ingest.html;

import org.jspecify.annotations.NullMarked;
