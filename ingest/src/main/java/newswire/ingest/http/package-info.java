/**
 * The HTTP entrance: takes requests, bounds them, and answers. What an article is and how it is
 * published it leaves to its {@link newswire.ingest.http.Inbox}.
 */
@NullMarked
package newswire.ingest.http;

import org.jspecify.annotations.NullMarked;
