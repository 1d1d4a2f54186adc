package newswire.enrich.mediatopics.training;

/**
 * What training found out about the words of one language.
 *
 * @param words keys, ascending
 * @param weights by top topic and word
 */
record LearntWords(int[] words, float[][] weights) {}
