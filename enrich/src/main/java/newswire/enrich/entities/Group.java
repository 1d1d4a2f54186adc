package newswire.enrich.entities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.contract.Entity;
import newswire.contract.Mention;
import org.jspecify.annotations.Nullable;

/** All mentions of one entity of an article while it is being put together. Not thread-safe. */
final class Group {
  /** The name that the group is known by inside the article, folded. */
  final String key;

  final List<Span> spans = new ArrayList<>();
  final List<Mention.Form> forms = new ArrayList<>();
  Link link = Link.UNKNOWN;

  /** What a doubtful link would make of it, null where there is none. */
  Entity.@Nullable Type assumed;

  /** By how much the linked entity's score exceeds the next best. */
  int lead;

  Group(String key) {
    this.key = key;
  }

  void add(Span span, Mention.Form form) {
    spans.add(span);
    forms.add(form);
  }

  /** The type most mentions were seen as, else that of a doubtful link; null where none is. */
  Entity.@Nullable Type seenAs() {
    Map<Entity.Type, Integer> votes = new LinkedHashMap<>();
    for (Span span : spans) {
      if (span.type() != null) {
        votes.merge(span.type(), span.certainty(), Integer::sum);
      }
    }
    Entity.@Nullable Type best = assumed;
    int most = 0;
    for (Map.Entry<Entity.Type, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        most = vote.getValue();
        best = vote.getKey();
      }
    }
    return best;
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
    return spans.stream().mapToInt(Span::certainty).max().orElse(0);
  }
}
