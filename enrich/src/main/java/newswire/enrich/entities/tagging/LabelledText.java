package newswire.enrich.entities.tagging;

import java.util.List;

/** A text and the names that people marked in it, in order. */
record LabelledText(String text, List<Name> names) {
  /** A marked name: offsets in UTF-16 code units, type as in {@link Spans}. */
  record Name(int start, int end, int type) {}
}
