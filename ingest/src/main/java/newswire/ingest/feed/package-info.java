/**
 * Feeds and lists of links: {@link newswire.ingest.feed.FeedArticleParser} reads RSS and Atom as
 * articles, {@link newswire.ingest.feed.LinkParser} the addresses in feeds, sitemaps and OPML. Only
 * bytes are read here; nothing is fetched.
 */
@NullMarked
package newswire.ingest.feed;

import org.jspecify.annotations.NullMarked;
