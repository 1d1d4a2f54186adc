package newswire.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import newswire.contract.KafkaConnection;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka of one node in this process: broker and KRaft controller on loopback only, on free
 * ports, with its log in a folder that survives. One process at a time may use a folder. Kafka
 * writes through the page cache, so a killed process loses nothing; a power cut may.
 */
final class EmbeddedKafka implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int NODE_ID = 1;
  private static final String CONTROLLER = "CONTROLLER";

  private final FileChannel lockFile;
  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedKafka(FileChannel lockFile, KafkaRaftServer server, String bootstrapServers) {
    this.lockFile = lockFile;
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker on the log in this folder, which is made if it is not there.
   *
   * @param port of the broker, 0 for any free one
   * @throws IOException if the folder cannot be written or another process uses it
   */
  static EmbeddedKafka start(Path folder, int port) throws IOException {
    // Kafka folds case by the default locale; in Turkish it does not find its own group types.
    Locale.setDefault(Locale.ROOT);
    Path log = Files.createDirectories(folder.resolve("log"));
    FileChannel lockFile = lock(folder);
    try {
      int brokerPort = port == 0 ? freePort() : port;
      Properties properties = properties(log, brokerPort, freePort());
      format(log);
      stopOnLogFailure(folder);
      if (StaleRegistration.isIn(log)) {
        strikeOff(log);
      }
      KafkaRaftServer server =
          new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedKafka(lockFile, server, HOST + ":" + brokerPort);
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  /**
   * Strikes off the broker that was killed on this log.
   *
   * @return whether it was registered
   */
  static boolean strikeOff(Path log) throws IOException {
    int port = freePort();
    return StaleRegistration.remove(controllerOnly(log, port), HOST + ":" + port, NODE_ID);
  }

  /** How its clients reach it. */
  KafkaConnection connection() {
    return KafkaConnection.to(bootstrapServers);
  }

  /** Host and port of the broker. */
  String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops the broker and waits until its log is closed. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new IOException(
          folder + " is used by another newswire: wait for it to end, or name another --data-dir");
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // The other one is in this very process.
      return null;
    }
  }

  private static void format(Path log) throws IOException {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(NODE_ID)
          .setControllerListenerName(CONTROLLER)
          .setMetadataLogDirectory(log.toString())
          .addDirectory(log.toString())
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .run();
    } catch (Exception e) {
      throw new IOException("cannot prepare the broker's log in " + log + ": " + e.getMessage(), e);
    }
  }

  /** Kafka halts the process without a word to the user when its disk fails; this adds the word. */
  @SuppressWarnings("SystemOut")
  private static void stopOnLogFailure(Path folder) {
    Exit.setHaltProcedure(
        (status, message) -> {
          System.err.println(
              "newswire: the embedded broker stopped: it cannot write to "
                  + folder
                  + " (disk full or not writable?). Nothing published is lost; mend it and run again.");
          Runtime.getRuntime().halt(ExitCode.FAILURE);
        });
  }

  private static Properties properties(Path log, int brokerPort, int controllerPort) {
    Properties properties = controllerOnly(log, controllerPort);
    properties.put("process.roles", "broker,controller");
    properties.put(
        "listeners",
        "PLAINTEXT://%s:%d,%s://%s:%d"
            .formatted(HOST, brokerPort, CONTROLLER, HOST, controllerPort));
    properties.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + brokerPort);
    properties.put("auto.create.topics.enable", "false");
    // One node cannot replicate; without these, transactions would wait for ever.
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    // One process has few groups and transactions: small internal topics start fast.
    properties.put("offsets.topic.num.partitions", "1");
    properties.put("transaction.state.log.num.partitions", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("log.cleaner.threads", "1");
    properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024));
    properties.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    // How long consumers of a killed process' open transaction are held up.
    properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    return properties;
  }

  private static Properties controllerOnly(Path log, int port) {
    Properties properties = new Properties();
    properties.put("process.roles", "controller");
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put("controller.quorum.voters", NODE_ID + "@" + HOST + ":" + port);
    properties.put("controller.listener.names", CONTROLLER);
    properties.put("listeners", CONTROLLER + "://" + HOST + ":" + port);
    properties.put(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    properties.put("log.dirs", log.toString());
    return properties;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
