/** Tests of the articles' way in. */
@NullMarked
package newswire.ingest;

import org.jspecify.annotations.NullMarked;
