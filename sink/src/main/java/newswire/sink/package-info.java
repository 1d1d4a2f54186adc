/**
 * Where enriched records go: {@link newswire.sink.Sink} is one destination, the stage reads the
 * topic and hands it batches.
 */
@NullMarked
package newswire.sink;

import org.jspecify.annotations.NullMarked;
