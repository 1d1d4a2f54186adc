package newswire.bench.crash;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Which process is killed when: for each target, the points of its progress at which its next life
 * ends, in ascending order. All of it follows from one seed. Not thread-safe.
 *
 * <p>Points of progress and not of time, because a kill is to hit work, whatever the machine.
 */
final class KillPlan {
  /** A life that ends in the last tenth could have ended by itself before the kill comes. */
  private static final double LATEST = 0.9;

  private final Map<Target, Deque<Integer>> points = new EnumMap<>(Target.class);

  /**
   * @param targets what may be killed
   * @param kills in all; each target has its share, the rest is drawn
   * @param records how many records pass each stage
   */
  KillPlan(long seed, List<Target> targets, int kills, int records) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Target, List<Integer>> drawn = new EnumMap<>(Target.class);
    for (int kill = 0; kill < kills; kill++) {
      // The first two rounds give every target two kills; chance gives the others.
      int next = kill < 2 * targets.size() ? kill % targets.size() : random.nextInt(targets.size());
      Target target = targets.get(next);
      int point = 1 + (int) (random.nextDouble() * LATEST * records);
      drawn.computeIfAbsent(target, t -> new ArrayList<>()).add(point);
    }
    drawn.forEach(
        (target, list) -> {
          Collections.sort(list);
          points.put(target, new ArrayDeque<>(list));
        });
  }

  /** Whether this target's life is to end, now that so many records have passed its stage. */
  boolean isDue(Target target, int progress) {
    Deque<Integer> ahead = points.get(target);
    return ahead != null && !ahead.isEmpty() && progress >= ahead.peekFirst();
  }

  /** Takes the target's next point off the plan. */
  void done(Target target) {
    points.getOrDefault(target, new ArrayDeque<>()).pollFirst();
  }

  /** Kills still to come. */
  int left() {
    return points.values().stream().mapToInt(Deque::size).sum();
  }

  @Override
  public String toString() {
    return points.toString();
  }
}
