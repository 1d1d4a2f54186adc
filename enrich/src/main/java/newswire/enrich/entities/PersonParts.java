package newswire.enrich.entities;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import newswire.contract.Entity;
import org.jspecify.annotations.Nullable;

/**
 * The given and middle names by which an article also calls a person: {@code Lula} of {@code Luiz
 * Inácio Lula da Silva}. Family names are not among them. For one article.
 */
final class PersonParts {
  private static final int SHORTEST = 3;

  private final Map<String, Group> byPart = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  /** Learns the parts of a person's full name, folded as a key is. */
  void note(String fullName, Group person) {
    int last = fullName.lastIndexOf(' ');
    for (String part : fullName.substring(0, Math.max(0, last)).split(" ")) {
      if (part.length() >= SHORTEST && !PersonNames.isParticle(part)) {
        @Nullable Group other = byPart.put(part, person);
        if (other != null && other != person) {
          shared.add(part);
        }
      }
    }
  }

  /** Whom a lone name means that was seen as a person's; null where nobody or two bear it. */
  @Nullable Group meant(Span span) {
    boolean person = span.words() == 1 && span.type() == Entity.Type.PERSON;
    return person && !shared.contains(span.key()) ? byPart.get(span.key()) : null;
  }
}
