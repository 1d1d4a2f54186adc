package newswire.enrich.entities.tagging;

import java.util.Arrays;

/**
 * Groups words so that the groups tell best which words stand next to them (two-sided predictive
 * exchange clustering, after Uszkoreit and Brants, 2008). Words are numbers in order of frequency.
 * One thread; no chance in it.
 */
final class WordClusters {
  private static final int CONTEXTS = 20_000;
  private static final int TABLE = 1 << 14;

  private final int clusters;
  private final int[][] neighbours;
  private final int[][] counts;
  private final int[][] joint;
  private final int[] totals;
  private final int[] weights;
  private final int[] cluster;
  private final float[] entropy = new float[TABLE];
  private final float[] gains;

  /**
   * @param neighbours for each word, the words met beside it: right neighbours as they are, left
   *     ones as {@code -1 - word}
   * @param counts how often
   */
  WordClusters(int clusters, int[][] neighbours, int[][] counts) {
    this.clusters = clusters;
    this.neighbours = neighbours;
    this.counts = counts;
    this.joint = new int[2 * CONTEXTS][];
    this.totals = new int[clusters];
    this.weights = new int[neighbours.length];
    this.cluster = new int[neighbours.length];
    this.gains = new float[clusters];
    for (int i = 1; i < TABLE; i++) {
      entropy[i] = (float) (i * Math.log(i));
    }
  }

  /** The cluster of each word. */
  int[] train(int rounds) {
    for (int word = 0; word < cluster.length; word++) {
      cluster[word] = word % clusters;
      weights[word] = Arrays.stream(counts[word]).sum();
      move(word, cluster[word], 1);
    }
    for (int round = 0; round < rounds; round++) {
      int moved = 0;
      for (int word = 0; word < cluster.length; word++) {
        moved += exchange(word) ? 1 : 0;
      }
      if (moved * 200 < cluster.length) {
        break;
      }
    }
    return cluster;
  }

  private boolean exchange(int word) {
    int old = cluster[word];
    move(word, old, -1);
    Arrays.fill(gains, 0);
    for (int k = 0; k < neighbours[word].length; k++) {
      int context = context(neighbours[word][k]);
      if (context >= 0 && joint[context] != null) {
        gain(joint[context], counts[word][k]);
      }
    }
    int best = old;
    for (int c = 0; c < clusters; c++) {
      gains[c] -= entropy(totals[c] + weights[word]) - entropy(totals[c]);
      best = gains[c] > gains[best] ? c : best;
    }
    cluster[word] = best;
    move(word, best, 1);
    return best != old;
  }

  /**
   * What is gained by meeting the context {@code count} times more, for each cluster that knows it
   * already.
   */
  private void gain(int[] row, int count) {
    float alone = entropy(count);
    for (int c = 0; c < clusters; c++) {
      gains[c] += row[c] == 0 ? alone : entropy(row[c] + count) - entropy(row[c]);
    }
  }

  private void move(int word, int to, int sign) {
    for (int k = 0; k < neighbours[word].length; k++) {
      int context = context(neighbours[word][k]);
      if (context >= 0) {
        if (joint[context] == null) {
          joint[context] = new int[clusters];
        }
        joint[context][to] += sign * counts[word][k];
      }
    }
    totals[to] += sign * weights[word];
  }

  private static int context(int neighbour) {
    int word = neighbour < 0 ? -1 - neighbour : neighbour;
    return word >= CONTEXTS ? -1 : neighbour < 0 ? CONTEXTS + word : word;
  }

  private float entropy(int count) {
    return count < TABLE ? entropy[count] : (float) (count * Math.log(count));
  }
}
