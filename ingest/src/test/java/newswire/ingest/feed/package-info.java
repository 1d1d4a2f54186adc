@NullMarked
package newswire.ingest.feed;

import org.jspecify.annotations.NullMarked;
