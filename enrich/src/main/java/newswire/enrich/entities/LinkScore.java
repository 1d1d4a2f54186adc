package newswire.enrich.entities;

/**
 * How well links agree with annotators' links: a link is right if offsets and entity are the same.
 *
 * @param right links that are right
 * @param links links made, without those on mentions that count neither way
 * @param gold links that annotators made
 */
public record LinkScore(int right, int links, int gold) {

  public double precision() {
    return links == 0 ? 0 : (double) right / links;
  }

  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  public double f1() {
    return links + gold == 0 ? 0 : 2.0 * right / (links + gold);
  }

  LinkScore plus(LinkScore other) {
    return new LinkScore(right + other.right, links + other.links, gold + other.gold);
  }
}
