package newswire.bench.crash;

/**
 * How far one stage is.
 *
 * @param done records that have passed it, committed
 * @param open records that it has written and not committed
 */
record Position(int done, int open) {}
