package newswire.enrich.entities;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/**
 * The given and middle names by which an article also calls a person: {@code Lula} of {@code Luiz
 * Inácio Lula da Silva}. Family names are not among them. One article at a time.
 */
final class PersonParts {
  private static final int SHORTEST = 3;

  private final Reading reading;
  private final Map<String, Group> byPart = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  PersonParts(Reading reading) {
    this.reading = reading;
  }

  /** Begins another article. */
  void clear() {
    byPart.clear();
    shared.clear();
  }

  /** Learns the parts of a person's full name, folded as a key is. */
  void note(String fullName, Group person) {
    int start = 0;
    for (int end = fullName.indexOf(' '); end >= 0; end = fullName.indexOf(' ', start)) {
      String part = reading.part(fullName, start, end);
      if (part.length() >= SHORTEST && !PersonNames.isParticle(part)) {
        @Nullable Group other = byPart.put(part, person);
        if (other != null && other != person) {
          shared.add(part);
        }
      }
      start = end + 1;
    }
  }

  /** Whom a lone name means that was seen as a person's; null where nobody or two bear it. */
  @Nullable Group meant(Span span) {
    boolean person = span.words() == 1 && span.type() == Entity.Type.PERSON;
    return person && !shared.contains(span.key()) ? byPart.get(span.key()) : null;
  }
}
