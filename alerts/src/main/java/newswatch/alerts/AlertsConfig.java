package newswatch.alerts;

import java.nio.file.Path;
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

  /** The channel between its two steps: it is through when it is through this one, too. */
  public static final String OCCURRENCES =
      APPLICATION_ID + "-" + AlertsTopology.OCCURRENCES + "-repartition";

  /** Refuses bad values, naming all of them. */
  public AlertsConfig {
    StreamsSettings.check("alerts", stateDirectory, instance, threads);
  }

  StreamsSettings streamsSettings() {
    return new StreamsSettings(connection, APPLICATION_ID, stateDirectory, instance, threads);
  }
}
