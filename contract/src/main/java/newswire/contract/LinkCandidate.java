package newswire.contract;

import static java.util.Objects.requireNonNull;

/**
 * A Wikidata entity that an ambiguous name may mean.
 *
 * @param uri its Wikidata entity
 * @param name its name in the article's language, where one is known
 * @param confidence that it is the one meant, 0 to 100
 */
public record LinkCandidate(String uri, String name, int confidence) {

  public LinkCandidate {
    requireNonNull(uri, "uri");
    requireNonNull(name, "name");
    Percent.require("confidence", confidence);
  }
}
