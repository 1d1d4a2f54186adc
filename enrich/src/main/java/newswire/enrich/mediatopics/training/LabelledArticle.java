package newswire.enrich.mediatopics.training;

import java.util.List;

/**
 * An article with what its source says about its topic.
 *
 * @param language BCP 47 primary tag
 * @param label class, section or category; empty if there is none
 * @param tags the editors' keywords
 * @param date {@code yyyy-mm-dd}, empty if not known
 * @param part of the set: train, dev, test; empty if it is not divided
 */
record LabelledArticle(
    String language,
    String label,
    List<String> tags,
    String date,
    String part,
    String headline,
    String body) {}
