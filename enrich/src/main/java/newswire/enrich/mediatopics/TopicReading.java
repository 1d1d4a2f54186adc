package newswire.enrich.mediatopics;

import java.util.List;
import newswire.contract.Entity;
import newswire.enrich.text.Tokens;

/**
 * One article as the classifier sees it: its features, how strongly they speak for each topic, and
 * which top topic they prefer. Reusable; belongs to one thread.
 */
final class TopicReading {
  final Tokens headlineBuffer = new Tokens();
  final Tokens bodyBuffer = new Tokens();
  final TopicFeatures features;
  final TopicScores scores;
  final float[] logits = new float[TopLogits.TOPS];
  private final TopLogits topLogits;
  private String language = "";
  private boolean hasTerms;
  private Tokens headline = headlineBuffer;
  private Tokens body = bodyBuffer;
  private List<Entity> entities = List.of();
  private float highestScore;
  private float highestLogit;

  TopicReading(Vocabulary vocabulary, Terms terms, EntityTopics entityTopics, TopLogits topLogits) {
    this.features = new TopicFeatures(terms);
    this.scores = new TopicScores(vocabulary, terms, entityTopics);
    this.topLogits = topLogits;
  }

  /** Replaces what was read before. */
  void read(String newLanguage, Tokens newHeadline, Tokens newBody, List<Entity> newEntities) {
    language = newLanguage;
    headline = newHeadline;
    body = newBody;
    entities = newEntities;
    hasTerms = features.extract(language, headline, body, entities);
    topLogits.compute(language, features, logits);
    scores.score(features, headline.size() + body.size());
    highestScore = 0;
    highestLogit = Float.NEGATIVE_INFINITY;
    for (int top = 0; top < TopLogits.TOPS; top++) {
      highestScore = Math.max(highestScore, scores.score(top));
      highestLogit = Math.max(highestLogit, logits[top]);
    }
  }

  /** Whether there are terms in the article's language; without them, only entities speak. */
  boolean hasTerms() {
    return hasTerms;
  }

  String language() {
    return language;
  }

  Tokens headline() {
    return headline;
  }

  Tokens body() {
    return body;
  }

  List<Entity> entities() {
    return entities;
  }

  /** The highest score of a top topic. */
  float highestScore() {
    return highestScore;
  }

  /** How far a top topic is behind the one that the features prefer. */
  float distance(int top) {
    return highestLogit - logits[top];
  }
}
