package newswatch.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What ingest does.
 *
 * @param folders whose files are published; none is allowed
 * @param pollInterval from one look at the folders to the next
 */
public record IngestConfig(List<FollowedFolder> folders, Duration pollInterval) {

  /** How often folders are looked at unless something else is said. */
  public static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(10);

  /** Refuses with all faults together. */
  public IngestConfig {
    folders = List.copyOf(folders);
    List<String> faults = faults(folders, pollInterval);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("ingest: " + String.join("; ", faults));
    }
  }

  /** Follows folders at the usual interval. */
  public static IngestConfig following(List<FollowedFolder> folders) {
    return new IngestConfig(folders, POLL_INTERVAL);
  }

  private static List<String> faults(List<FollowedFolder> folders, Duration pollInterval) {
    List<String> faults = new ArrayList<>();
    if (pollInterval.compareTo(SHORTEST_INTERVAL) < 0) {
      faults.add(
          "the poll interval must be at least 10 ms, not " + pollInterval.toMillis() + " ms");
    }
    Set<String> names = new HashSet<>();
    for (FollowedFolder folder : folders) {
      if (!names.add(folder.name())) {
        faults.add("two followed folders have the name \"" + folder.name() + "\"");
      }
    }
    return faults;
  }
}
