/** Tests of the destinations, with what they share in {@link newswire.sink.Samples}. */
@NullMarked
package newswire.sink;

import org.jspecify.annotations.NullMarked;
