package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.List;
import newswire.contract.Entity;
import newswire.contract.Mention;
import org.jspecify.annotations.Nullable;

/** All mentions of one entity of an article while it is being put together. Not thread-safe. */
final class Group {
  /** Most entities are named once or twice. */
  private static final int FEW = 2;

  /** The name that the group is known by inside the article, folded. */
  final String key;

  final List<Span> spans = new ArrayList<>(FEW);
  final List<Mention.Form> forms = new ArrayList<>(FEW);
  Link link = Link.UNKNOWN;

  /** What a doubtful link would make of it, null where there is none. */
  Entity.@Nullable Type assumed;

  /** Whom it may mean, best first. */
  List<Choice> choices = List.of();

  /** Well-known bearers of another kind than the text shows; a tagger may err. */
  List<Choice> misfits = List.of();

  /** Whether its link leaves so little doubt that groups of the same link are one. */
  boolean firm;

  /** How much the article is about it, 0 to 100; known once all groups are. */
  int relevance;

  Group(String key) {
    this.key = key;
  }

  void add(Span span, Mention.Form form) {
    spans.add(span);
    forms.add(form);
  }

  /** The type most mentions were seen as, else that of a doubtful link; null where none is. */
  Entity.@Nullable Type seenAs() {
    Entity.@Nullable Type best = assumed;
    int most = 0;
    Entity.@Nullable Type before = null;
    for (int i = 0; i < spans.size(); i++) {
      Entity.@Nullable Type type = spans.get(i).type();
      // The first of a type counts them all; one after it could only count fewer.
      int votes = type == null || type == before ? 0 : votes(type, i);
      if (votes > most) {
        most = votes;
        best = type;
      }
      before = type;
    }
    return best;
  }

  private int votes(Entity.Type type, int from) {
    int votes = 0;
    for (int i = from; i < spans.size(); i++) {
      votes += spans.get(i).type() == type ? spans.get(i).certainty() : 0;
    }
    return votes;
  }

  /** What it is: as linked, else as seen; null where nobody knows. */
  Entity.@Nullable Type type() {
    @Nullable Bearer bearer = link.bearer();
    return bearer == null ? seenAs() : bearer.type();
  }

  /** The mention that stands first. */
  Span earliest() {
    Span earliest = spans.get(0);
    for (Span span : spans) {
      int order = span.field().compareTo(earliest.field());
      if (order < 0 || (order == 0 && span.start() < earliest.start())) {
        earliest = span;
      }
    }
    return earliest;
  }

  /** A mention by the name that the group is known by. */
  Span fullest() {
    for (Span span : spans) {
      if (span.key().equals(key)) {
        return span;
      }
    }
    return spans.get(0);
  }

  int certainty() {
    int highest = 0;
    for (Span span : spans) {
      highest = Math.max(highest, span.certainty());
    }
    return highest;
  }
}
