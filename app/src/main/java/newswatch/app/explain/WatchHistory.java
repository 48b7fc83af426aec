package newswatch.app.explain;

import java.util.List;
import java.util.Optional;
import newswatch.events.rules.Watch;

/**
 * What the channel of watches still has of one watch; old versions go when it is compacted.
 *
 * @param versions in the order in which they were written
 * @param removed whether the watch is not there any more
 */
public record WatchHistory(List<Watch> versions, boolean removed) {
  public WatchHistory {
    versions = List.copyOf(versions);
  }

  /** A version, as it was written last. */
  public Optional<Watch> version(int number) {
    return versions.stream()
        .filter(watch -> watch.version() == number)
        .reduce((earlier, later) -> later);
  }

  /** The watch as it is now, if it is. */
  public Optional<Watch> current() {
    return removed || versions.isEmpty()
        ? Optional.empty()
        : Optional.of(versions.get(versions.size() - 1));
  }
}
