package newswatch.app.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real single-node Kafka broker and controller (KRaft) in this process, on free ports of the
 * loopback interface.
 *
 * <p>Its data stays in its folder; a later start on the same folder finds everything, also after a
 * crash.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private final KafkaRaftServer server;
  private final KafkaConnection connection;

  private EmbeddedKafka(KafkaRaftServer server, KafkaConnection connection) {
    this.server = server;
    this.connection = connection;
  }

  /**
   * Starts a broker; the folder is created and formatted when it is empty.
   *
   * @throws UncheckedIOException when the folder cannot be written or no port is free
   */
  public static EmbeddedKafka start(Path folder) {
    try {
      Files.createDirectories(folder);
      int controllerPort = freePort();
      int brokerPort = freePort();
      format(folder);
      NodeSettings settings = new NodeSettings(folder, brokerPort, controllerPort);
      if (CrashedBroker.leftIn(folder)) {
        CrashedBroker.unregister(settings);
      }
      KafkaRaftServer server =
          new KafkaRaftServer(new KafkaConfig(settings.ofWholeNode(), false), Time.SYSTEM);
      server.startup();
      return new EmbeddedKafka(server, new KafkaConnection("127.0.0.1:" + brokerPort));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start Kafka on " + folder, e);
    } catch (Exception e) {
      throw new IllegalStateException("cannot start Kafka on " + folder + ": " + e.getMessage(), e);
    }
  }

  /** How clients of this machine reach the broker. */
  public KafkaConnection connection() {
    return connection;
  }

  /** Stops the broker in order; everything acknowledged is on disk. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws Exception {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(NodeSettings.NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .addDirectory(folder.toString())
        .setMetadataLogDirectory(folder.toString())
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setIgnoreFormatted(true)
        .run();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
