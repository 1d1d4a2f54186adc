package newswire.bench.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswire.contract.Topics;

/**
 * Whether a storm did harm.
 *
 * @param faults one sentence each; the storm failed if there is any
 * @param doubts one sentence each; if there is any, the storm proves nothing and is invalid
 */
record Verdict(List<String> faults, List<String> doubts) {

  static Verdict of(Corpus corpus, int planned, Storm.Result quiet, Storm.Result storm) {
    List<String> faults = new ArrayList<>();
    Map<String, Outcome> outcomes = storm.outcomes();
    Topics topics = Stand.TOPICS;
    for (String place : List.of(topics.articles(), topics.enriched(), "jsonl", "sqlite")) {
      requireCount(faults, place, outcomes, corpus.articles());
    }
    requireCount(faults, topics.deadLetters(), outcomes, corpus.brokenLines());
    quiet
        .outcomes()
        .forEach(
            (place, outcome) -> {
              if (!outcome.equals(outcomes.get(place))) {
                faults.add(place + " is not what the quiet run left there");
              }
            });
    requireSeen(faults, topics.articles(), outcomes, storm.seen().articles());
    requireSeen(faults, topics.enriched(), outcomes, storm.seen().enriched());
    requireSeen(faults, topics.deadLetters(), outcomes, storm.seen().deadLetters());
    return new Verdict(List.copyOf(faults), doubts(planned, storm));
  }

  /** One word. */
  String word() {
    if (!faults.isEmpty()) {
      return "FAIL";
    }
    return doubts.isEmpty() ? "PASS" : "INVALID";
  }

  private static List<String> doubts(int planned, Storm.Result storm) {
    List<String> doubts = new ArrayList<>();
    if (storm.kills().size() < planned) {
      doubts.add("only %d of %d kills came about".formatted(storm.kills().size(), planned));
    }
    long missed = storm.kills().stream().filter(kill -> !kill.hitWork()).count();
    if (missed > 0) {
      doubts.add(missed + " kills did not hit work in progress");
    }
    return List.copyOf(doubts);
  }

  private static void requireCount(
      List<String> faults, String place, Map<String, Outcome> outcomes, int expected) {
    Outcome outcome = outcomes.getOrDefault(place, Outcome.NOTHING);
    if (outcome.distinct() != expected) {
      faults.add("%s: %,d lost".formatted(place, expected - outcome.distinct()));
    }
    if (outcome.records() != outcome.distinct()) {
      faults.add("%s: %,d twice".formatted(place, outcome.records() - outcome.distinct()));
    }
  }

  private static void requireSeen(
      List<String> faults, String topic, Map<String, Outcome> outcomes, int seen) {
    int left = outcomes.getOrDefault(topic, Outcome.NOTHING).records();
    if (left != seen) {
      faults.add(
          "%s: a reader saw %,d records during the storm, there are %,d"
              .formatted(topic, seen, left));
    }
  }
}
