package newswire.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged. Normal operation is quiet; logback.xml has the rest. */
final class Logging {
  private Logging() {}

  /** Shows what newswire does, and Kafka's warnings. */
  static void verbose() {
    logger("newswire").setLevel(Level.DEBUG);
    logger("org.apache.kafka").setLevel(Level.WARN);
    logger("kafka").setLevel(Level.WARN);
  }

  /** Whether a person asked for the whole story. */
  static boolean isVerbose() {
    return logger("newswire").isDebugEnabled();
  }

  /** For services: start, stop and dead letters as log lines. */
  static void service() {
    if (!isVerbose()) {
      logger("newswire").setLevel(Level.INFO);
      logger("org.apache.kafka").setLevel(Level.WARN);
      // Warns of a setting for global tables, of which there are none.
      logger("org.apache.kafka.streams.StreamsConfig").setLevel(Level.ERROR);
    }
  }

  /**
   * The same for one that says itself what it waits for; Kafka's clients would say it each second.
   */
  static void patientService() {
    service();
    if (!isVerbose()) {
      logger("org.apache.kafka.clients").setLevel(Level.ERROR);
    }
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
