package newswire.enrich.mediatopics.training;

/**
 * One article as the trainer sees it.
 *
 * @param known what the concepts say about each top topic; the words only correct it
 * @param tops the top topics of which one is right
 * @param importance 1 for a section, less for weaker evidence
 */
record Example(int[] words, float[] values, float[] known, int[] tops, float importance) {}
