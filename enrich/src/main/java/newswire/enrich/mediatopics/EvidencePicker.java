package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.contract.Evidence;
import newswire.contract.TextField;
import newswire.enrich.text.Tokens;

/**
 * Chooses the words to show for a topic: of the concepts that added most to its score, the first
 * occurrence of each wording. Immutable.
 */
final class EvidencePicker {
  private static final int MAX_CONCEPTS = 5;
  private static final int MAX_SPANS = 8;

  private final Terms terms;
  private final Tree tree;

  EvidencePicker(Terms terms, Tree tree) {
    this.terms = terms;
    this.tree = tree;
  }

  /** Which topics lie below which. */
  interface Tree {
    /** Whether a topic is the other one or lies below it. */
    boolean isWithin(int topic, int ancestor);
  }

  List<Evidence> pick(int topic, TermHits hits, Tokens headline, Tokens body) {
    Set<Integer> strongest = strongest(topic, hits);
    Set<String> seen = new HashSet<>();
    List<Evidence> evidence = new ArrayList<>();
    for (int hit = 0; hit < hits.size() && evidence.size() < MAX_SPANS; hit++) {
      if (!strongest.contains(hits.conceptOfHit(hit))) {
        continue;
      }
      Tokens tokens = hits.field(hit) == TextField.HEADLINE ? headline : body;
      String exact = tokens.text().substring(hits.start(hit), hits.end(hit));
      if (seen.add(exact.toLowerCase(Locale.ROOT))) {
        evidence.add(new Evidence(hits.field(hit), hits.start(hit), hits.end(hit), exact));
      }
    }
    return evidence;
  }

  private Set<Integer> strongest(int topic, TermHits hits) {
    List<Integer> concepts = new ArrayList<>();
    for (int i = 0; i < hits.concepts(); i++) {
      if (tree.isWithin(terms.topic(hits.concept(i)), topic)) {
        concepts.add(hits.concept(i));
      }
    }
    concepts.sort((a, b) -> Float.compare(weight(b, hits), weight(a, hits)));
    return new HashSet<>(concepts.subList(0, Math.min(MAX_CONCEPTS, concepts.size())));
  }

  private float weight(int concept, TermHits hits) {
    return terms.strength(concept) * hits.count(concept);
  }
}
