/**
 * The {@code newswire} command: wiring, the embedded broker and the run of everything in one
 * process.
 */
@NullMarked
package newswire.app;

import org.jspecify.annotations.NullMarked;
