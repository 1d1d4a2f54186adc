/** Tests of what is read from web pages. */
@NullMarked
package newswire.ingest.html;

import org.jspecify.annotations.NullMarked;
