package newswatch.enrich;

import java.nio.file.Path;
import newswatch.events.channel.KafkaConnection;
import newswatch.events.stream.StreamsSettings;
import org.jspecify.annotations.Nullable;

/**
 * How the enrich service runs.
 *
 * @param stateDirectory where its stores live, created when it is missing
 * @param instance a name that stays the same over restarts, where the platform gives one
 * @param threads stream threads; more than there are partitions of documents stay idle
 */
public record EnrichConfig(
    KafkaConnection connection, Path stateDirectory, @Nullable String instance, int threads) {

  /** The consumer group, and the prefix of the changelog. */
  public static final String APPLICATION_ID = "newswatch-enrich";

  /** The channel between its two steps: it is through when it is through this one, too. */
  public static final String FINGERPRINTED =
      APPLICATION_ID + "-" + EnrichTopology.FINGERPRINTED + "-repartition";

  /** Reports all faults at once. */
  public EnrichConfig {
    StreamsSettings.check("enrich", stateDirectory, instance, threads);
  }

  StreamsSettings settings() {
    return new StreamsSettings(connection, APPLICATION_ID, stateDirectory, instance, threads);
  }
}
