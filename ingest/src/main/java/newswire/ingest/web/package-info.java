/**
 * Articles from the web: feeds, sitemaps and pages, fetched politely and within limits, never from
 * an address that the user may not have meant to reach.
 */
@NullMarked
package newswire.ingest.web;

import org.jspecify.annotations.NullMarked;
