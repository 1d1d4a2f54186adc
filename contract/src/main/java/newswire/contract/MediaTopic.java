package newswire.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about: a term of the IPTC Media Topics vocabulary, or of the user's own.
 * Immutable.
 *
 * @param uri the concept, {@code http://cv.iptc.org/newscodes/mediatopic/16000000}
 * @param code short form with scheme, {@code medtop:16000000}
 * @param name label in the article's language where the vocabulary has it, else in English
 * @param nameLanguage BCP 47 tag of {@code name}; absent for topics of the user's own
 * @param englishName label in English; absent for topics of the user's own
 * @param confidence that the tag is right, 0 to 100
 * @param relevance how much the article is about it, 0 to 100
 * @param method which classifier decided
 * @param evidence the words that decided, first occurrence first
 */
public record MediaTopic(
    String uri,
    String code,
    String name,
    @Nullable String nameLanguage,
    @Nullable String englishName,
    int confidence,
    int relevance,
    String method,
    List<Evidence> evidence) {

  public MediaTopic {
    requireNonNull(uri, "uri");
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    Percent.require("confidence", confidence);
    Percent.require("relevance", relevance);
    requireNonNull(method, "method");
    evidence = List.copyOf(evidence);
  }
}
