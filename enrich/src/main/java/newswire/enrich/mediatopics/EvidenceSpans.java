package newswire.enrich.mediatopics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.contract.Entity;
import newswire.contract.Evidence;
import newswire.contract.Mention;
import newswire.contract.TextField;
import newswire.enrich.text.Tokens;

/** Collects the words to show for one topic: of each wording, the first occurrence. */
final class EvidenceSpans {
  private static final int MAX_SPANS = 16;

  private final Tokens headline;
  private final Tokens body;
  private final Set<String> seen = new HashSet<>();
  private final List<Evidence> spans = new ArrayList<>();

  EvidenceSpans(Tokens headline, Tokens body) {
    this.headline = headline;
    this.body = body;
  }

  /** Every wording of these terms. */
  void addTerms(TermHits hits, Set<Integer> terms) {
    for (int hit = 0; hit < hits.size() && spans.size() < MAX_SPANS; hit++) {
      if (terms.contains(hits.termOfHit(hit))) {
        add(hits.field(hit), hits.start(hit), hits.end(hit));
      }
    }
  }

  /** Every wording of an entity's mentions. */
  void addEntity(Entity entity) {
    for (Mention mention : entity.mentions()) {
      add(mention.field(), mention.start(), mention.end());
    }
  }

  /** Every wording of the words with these keys. */
  void addWords(int languageSeed, Set<Integer> keys) {
    addWords(languageSeed, keys, TextField.HEADLINE, headline);
    addWords(languageSeed, keys, TextField.BODY, body);
  }

  private void addWords(int languageSeed, Set<Integer> keys, TextField field, Tokens tokens) {
    for (int token = 0; token < tokens.size(); token++) {
      if (keys.contains(WordCounts.key(languageSeed, tokens, token))) {
        add(field, tokens.start(token), tokens.end(token));
      }
    }
  }

  private void add(TextField field, int start, int end) {
    Tokens tokens = field == TextField.HEADLINE ? headline : body;
    String exact = tokens.text().substring(start, end);
    if (spans.size() < MAX_SPANS && seen.add(exact.toLowerCase(Locale.ROOT))) {
      spans.add(new Evidence(field, start, end, exact));
    }
  }

  /** In the order of the text, the headline first. */
  List<Evidence> inOrder() {
    spans.sort(Comparator.comparing(Evidence::field).thenComparingInt(Evidence::start));
    return spans;
  }
}
