/**
 * JMH benchmarks of what happens to one article. The load on the whole path is {@code newswire
 * bench}.
 */
@NullMarked
package newswire.bench;

import org.jspecify.annotations.NullMarked;
