package newswatch.alerts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.stream.StreamsSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the alerts service needs to know.
 *
 * @param connection the cluster
 * @param stateDirectory where the stream application keeps its identity; the same after a restart
 * @param instance a name that stays the same over restarts and that no other running instance has;
 *     null where the platform gives none
 * @param threads stream threads, at least 1
 */
public record AlertsConfig(
    KafkaConnection connection, Path stateDirectory, @Nullable String instance, int threads) {
  /** The consumer group and the prefix of the internal channels. */
  public static final String APPLICATION_ID = "newswatch-alerts";

  /** What Kafka allows as the name of a member. */
  private static final Pattern INSTANCE = Pattern.compile("[a-zA-Z0-9._-]{1,100}");

  /** Refuses bad values, naming all of them. */
  public AlertsConfig {
    List<String> faults = new ArrayList<>();
    if (connection == null) {
      faults.add("no Kafka to connect to");
    }
    if (stateDirectory == null) {
      faults.add("no state directory");
    }
    if (instance != null && !INSTANCE.matcher(instance).matches()) {
      faults.add(
          "instance must be 1 to 100 letters, digits, dots, hyphens or underscores, not \""
              + instance
              + "\"");
    }
    if (threads < 1) {
      faults.add("threads must be at least 1, not " + threads);
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("alerts: " + String.join("; ", faults));
    }
  }

  StreamsSettings streamsSettings() {
    return new StreamsSettings(connection, APPLICATION_ID, stateDirectory, instance, threads);
  }
}
