package newswatch.app.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswatch.app.broker.DataFolder;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.ClientDnsLookup;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How a command finds the running system: a broker by name, or the one of a {@code newswatch up} by
 * its data folder.
 */
final class KafkaOptions {
  private static final String ENVIRONMENT = "KAFKA_BOOTSTRAP_SERVERS";
  private static final int PATIENCE_SECONDS = 10;
  private static final int CONNECT_MILLIS = 3_000;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = {
        "The Kafka cluster to use.",
        "Default: " + ENVIRONMENT + ", else the broker of the newswatch up that runs on --data."
      })
  private @Nullable String kafka;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder of the running newswatch up. Default: ./data")
  private @Nullable Path data;

  /** The cluster that was named, if one was; a data folder is named too, and comes first. */
  private Optional<KafkaConnection> named(Surroundings surroundings) {
    return kafka == null && data != null ? Optional.empty() : given(kafka, surroundings);
  }

  /** The cluster of an option, else of the environment. */
  static Optional<KafkaConnection> given(@Nullable String option, Surroundings surroundings) {
    return Optional.ofNullable(option)
        .or(
            () ->
                Optional.ofNullable(surroundings.environment().get(ENVIRONMENT))
                    .filter(servers -> !servers.isBlank()))
        .map(KafkaOptions::connection);
  }

  /** The cluster of that address, which must be one. */
  static KafkaConnection connection(String servers) {
    try {
      KafkaConnection connection = new KafkaConnection(servers);
      addresses(connection);
      return connection;
    } catch (ConfigException | IllegalArgumentException e) {
      throw CommandFailure.usage(
          "\"%s\" is no address of a Kafka cluster: expected HOST:PORT, several separated by commas"
              .formatted(servers));
    }
  }

  private static List<InetSocketAddress> addresses(KafkaConnection connection) {
    return ClientUtils.parseAndValidateAddresses(
        List.of(connection.bootstrapServers().split(",")), ClientDnsLookup.USE_ALL_DNS_IPS);
  }

  /** The data folder, given or default. */
  Path data() {
    return data == null ? Path.of("data") : data;
  }

  /** A connection that answers; ends the command with a remedy when there is none. */
  KafkaConnection connect(Surroundings surroundings) {
    KafkaConnection connection =
        named(surroundings)
            .or(() -> DataFolder.running(data()).map(up -> new KafkaConnection(up.kafka())))
            .orElseThrow(
                () ->
                    CommandFailure.unavailable(
                        "no newswatch runs on %s: start one with newswatch up, or name a broker with --kafka HOST:PORT"
                            .formatted(data())));
    checkAnswers(connection);
    return connection;
  }

  /** Ends the command when the cluster does not answer. */
  static void checkAnswers(KafkaConnection connection) {
    String remedy =
        "no Kafka answers at %s: is the broker running, and is the address right?"
            .formatted(connection.bootstrapServers());
    // A closed port is known at once; Kafka's own client would try again until its patience ends.
    if (addresses(connection).stream().noneMatch(KafkaOptions::isOpen)) {
      throw CommandFailure.unavailable(remedy);
    }
    Map<String, Object> settings = connection.adminSettings();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 500);
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      throw CommandFailure.unavailable(remedy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.unavailable(remedy);
    }
  }

  private static boolean isOpen(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
