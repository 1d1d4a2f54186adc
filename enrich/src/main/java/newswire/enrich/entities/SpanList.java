package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import newswire.contract.Entity;
import newswire.contract.TextField;
import org.jspecify.annotations.Nullable;

/** Names found so far in one field; none overlaps another. Not thread-safe. */
final class SpanList {
  private final Reading reading;
  private final TextField field;
  private final List<Span> spans = new ArrayList<>();
  private final BitSet taken = new BitSet();

  SpanList(Reading reading, TextField field) {
    this.reading = reading;
    this.field = field;
  }

  TextField field() {
    return field;
  }

  boolean isFree(int first, int end) {
    int next = taken.nextSetBit(first);
    return next < 0 || next >= end;
  }

  void add(int first, int end, Entity.@Nullable Type type, int certainty) {
    if (!isFree(first, end)) {
      return;
    }
    WordScan words = reading.words(field);
    taken.set(first, end);
    spans.add(
        new Span(
            field,
            first,
            end,
            words.start[first],
            words.end[end - 1],
            Inflections.stems(reading.language(), reading.key(field, first, end)),
            type,
            certainty));
  }

  List<Span> all() {
    return spans;
  }
}
