package newswire.enrich.entities.tagging;

import java.util.Arrays;
import newswire.enrich.text.Tokens;

/**
 * Lets the mentions of a name in one document agree on its type: each votes with its confidence,
 * and a doubtful one yields to a clear majority. A person's full name also votes for its last word.
 * A mention that is less likely than not, and that no other bears out, is dropped. Reusable; for
 * one thread at a time.
 */
final class TypeVote {
  private static final int SURE = 97;
  private static final int LIKELY = 50;
  private static final int MAJORITY = 2;
  private static final int FULL_NAME = 2;

  private long[] names = new long[256];
  private int[] votes = new int[256 * Labels.TYPES];
  private int mask;

  void agree(Tokens tokens, Spans spans) {
    begin(spans.size());
    for (int k = 0; k < spans.size(); k++) {
      vote(name(tokens, spans.first(k), spans.last(k)), spans.type(k), spans.confidence(k));
      boolean fullName = spans.type(k) == Spans.PERSON && spans.last(k) - spans.first(k) > 1;
      if (fullName) {
        int last = spans.last(k);
        vote(name(tokens, last - 1, last), Spans.PERSON, FULL_NAME * spans.confidence(k));
      }
    }
    for (int k = 0; k < spans.size(); k++) {
      if (spans.confidence(k) < SURE) {
        settle(tokens, spans, k);
      }
    }
    spans.retain(k -> spans.confidence(k) >= LIKELY || isBorneOut(tokens, spans, k));
  }

  private void begin(int size) {
    int slots = Integer.highestOneBit(Math.max(16, size)) * 8;
    if (names.length < slots) {
      names = new long[slots];
      votes = new int[slots * Labels.TYPES];
    }
    mask = slots - 1;
    Arrays.fill(names, 0, slots, 0);
    Arrays.fill(votes, 0, slots * Labels.TYPES, 0);
  }

  private void vote(long name, int type, int confidence) {
    votes[slot(name) * Labels.TYPES + type] += confidence;
  }

  private void settle(Tokens tokens, Spans spans, int k) {
    int row = slot(name(tokens, spans.first(k), spans.last(k))) * Labels.TYPES;
    int own = votes[row + spans.type(k)];
    int best = spans.type(k);
    for (int type = 0; type < Labels.TYPES; type++) {
      best = votes[row + type] > votes[row + best] ? type : best;
    }
    if (best != spans.type(k) && votes[row + best] > MAJORITY * own) {
      spans.setType(k, best);
    }
  }

  private boolean isBorneOut(Tokens tokens, Spans spans, int k) {
    int row = slot(name(tokens, spans.first(k), spans.last(k))) * Labels.TYPES;
    return votes[row + spans.type(k)] > spans.confidence(k);
  }

  private int slot(long name) {
    int slot = (int) (name >>> 32) & mask;
    while (names[slot] != 0 && names[slot] != name) {
      slot = (slot + 1) & mask;
    }
    names[slot] = name;
    return slot;
  }

  private static long name(Tokens tokens, int first, int last) {
    long name = 0;
    for (int i = first; i < last; i++) {
      name = Keys.phrase(name, tokens.fold(i));
    }
    return name == 0 ? 1 : name;
  }
}
