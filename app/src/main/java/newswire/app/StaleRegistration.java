package newswire.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.utils.Time;

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
  private static final long PATIENCE_SECONDS = 60;

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
   */
  static void remove(Properties controller, String address, int nodeId) throws IOException {
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(controller, false), Time.SYSTEM);
    server.startup();
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, address))) {
      admin.unregisterBroker(nodeId).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      // It was killed before it had registered, or after it was struck off: nothing is stale.
      if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
        throw new IOException("cannot bring the broker's metadata in order: " + e.getMessage(), e);
      }
    } catch (TimeoutException e) {
      throw new IOException("the broker's controller did not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the broker's controller started", e);
    } finally {
      server.shutdown();
      server.awaitShutdown();
    }
  }
}
