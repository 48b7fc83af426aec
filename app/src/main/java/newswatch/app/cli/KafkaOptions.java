package newswatch.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newswatch.app.broker.DataFolder;
import newswatch.events.channel.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How a command finds the running system: a broker by name, or the one of a {@code newswatch up} by
 * its data folder.
 */
final class KafkaOptions {
  private static final String ENVIRONMENT = "KAFKA_BOOTSTRAP_SERVERS";
  private static final int PATIENCE_SECONDS = 10;

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
        .map(KafkaOptions::to);
  }

  /** The cluster at these addresses; ends the command when they are none. */
  static KafkaConnection to(String servers) {
    KafkaAddresses.parse(servers);
    return new KafkaConnection(servers);
  }

  /** The data folder, given or default. */
  Path data() {
    return data == null ? Path.of("data") : data;
  }

  /** The address of the desk beside the cluster, where that is one of {@code newswatch up}. */
  Optional<String> desk(Surroundings surroundings) {
    return named(surroundings).isPresent()
        ? Optional.empty()
        : DataFolder.running(data()).map(DataFolder.Running::desk);
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
    if (!KafkaAddresses.parse(connection.bootstrapServers()).anyListens()) {
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
}
