/** Tests of what is read from web pages. */
@NullMarked
package newswire.ingest.http;

import org.jspecify.annotations.NullMarked;
