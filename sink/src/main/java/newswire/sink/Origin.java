package newswire.sink;

import static java.util.Objects.requireNonNull;

/**
 * Where the records of a destination come from; kept with the destination, so that it never mixes
 * the records of two topics, nor takes an offset of one for an offset of the other.
 *
 * @param clusterId the Kafka cluster's own id
 * @param topic the topic's name
 * @param topicId the topic's id, another one if it is deleted and created again
 */
public record Origin(String clusterId, String topic, String topicId) {

  public Origin {
    requireNonNull(clusterId, "clusterId");
    requireNonNull(topic, "topic");
    requireNonNull(topicId, "topicId");
  }

  /**
   * @param destination its name, for the message
   * @param kept what is kept with it
   * @throws SinkException if the destination belongs to another origin
   */
  void require(String destination, Origin kept) {
    if (equals(kept)) {
      return;
    }
    throw new SinkException(
        "%s was written from %s; refusing to mix in records from %s: choose another destination, or remove this one to write it anew"
            .formatted(destination, kept.describe(this), describe(kept)));
  }

  private String describe(Origin other) {
    if (!clusterId.equals(other.clusterId)) {
      return "topic " + topic + " of Kafka cluster " + clusterId;
    }
    if (!topic.equals(other.topic)) {
      return "topic " + topic;
    }
    return "topic " + topic + " with id " + topicId + " (it was deleted and created again)";
  }
}
