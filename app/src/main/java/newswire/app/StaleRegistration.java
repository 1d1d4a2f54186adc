package newswire.app;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * What a killed broker leaves in the cluster's metadata: that it is alive and leads its partitions.
 *
 * <p>A broker that starts on this takes up its old transactions at once and, some seconds later,
 * when its former self is declared dead, drops their end markers, because its partitions have no
 * leader at that moment (KAFKA-20734). What was aborted then stays open and hides all that follows
 * from readers of committed records, or is committed with the next transaction. So the former self
 * is struck off first, by a controller without a broker. That also saves the wait for its session
 * to time out.
 */
final class StaleRegistration {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration RETRY = Duration.ofMillis(50);

  private StaleRegistration() {}

  /** Whether the last broker on this log was killed, or never closed its log. */
  static boolean isIn(Path log) {
    return Files.isDirectory(log.resolve("__cluster_metadata-0"))
        && !Files.exists(log.resolve(".kafka_cleanshutdown"));
  }

  /**
   * Strikes the broker off.
   *
   * @param controller configuration of a controller on the same log, and no broker
   * @param address of that controller
   * @return whether it was registered
   */
  static boolean remove(Properties controller, String address, int nodeId) throws IOException {
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(controller, false), Time.SYSTEM);
    server.startup();
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, address))) {
      return unregister(admin, nodeId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the broker's controller started", e);
    } finally {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private static boolean unregister(Admin admin, int nodeId)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        admin.unregisterBroker(nodeId).all().get(PATIENCE.toMillis(), MILLISECONDS);
        return true;
      } catch (ExecutionException e) {
        if (e.getCause() instanceof BrokerIdNotRegisteredException) {
          // It was killed before it had registered, or after it was struck off: nothing is stale.
          return false;
        }
        if (!isStarting(e.getCause()) || System.nanoTime() > deadline) {
          throw new IOException(
              "cannot bring the broker's metadata in order: " + e.getMessage(), e);
        }
        MILLISECONDS.sleep(RETRY.toMillis());
      } catch (TimeoutException e) {
        throw new IOException("the broker's controller did not start", e);
      }
    }
  }

  /** A controller that has not yet read its own log takes itself for one of the oldest version. */
  private static boolean isStarting(@Nullable Throwable refusal) {
    return refusal instanceof UnsupportedVersionException || refusal instanceof RetriableException;
  }
}
