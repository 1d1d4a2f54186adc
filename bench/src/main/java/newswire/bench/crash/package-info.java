/**
 * The crash storm: every stage and the broker as processes of their own, killed with SIGKILL again
 * and again in the middle of their work, and the outcome compared with that of a quiet run. {@link
 * newswire.bench.crash.CrashStorm} is the program.
 */
@NullMarked
package newswire.bench.crash;

import org.jspecify.annotations.NullMarked;
