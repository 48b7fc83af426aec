package newswatch.enrich;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** Reports all faults at once. */
  public EnrichConfig {
    List<String> faults = new ArrayList<>();
    if (threads < 1) {
      faults.add("threads must be at least 1, not " + threads);
    }
    if (instance != null && !instance.matches("[A-Za-z0-9._-]{1,100}")) {
      faults.add(
          "instance must be 1 to 100 letters, digits, dots, hyphens or underscores, not \""
              + instance
              + "\"");
    }
    if (Files.exists(stateDirectory) && !Files.isDirectory(stateDirectory)) {
      faults.add("state directory " + stateDirectory + " is a file; name a directory");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("enrich: " + String.join("; ", faults));
    }
  }

  StreamsSettings settings() {
    return new StreamsSettings(connection, APPLICATION_ID, stateDirectory, instance, threads);
  }
}
