package newswatch.desk.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts what the partitions held at start in one order: by time, without changing the order inside a
 * partition, on which positions rely. Keeps no more of a partition than the memory will.
 */
final class EarlierEvents {
  private final Map<LiveKind, Map<Integer, Recent<LiveEvent>>> partitions =
      new EnumMap<>(LiveKind.class);

  void add(LiveEvent event) {
    partitions
        .computeIfAbsent(event.kind(), kind -> new TreeMap<>())
        .computeIfAbsent(
            event.partition(),
            partition ->
                new Recent<>(LiveMemory.KEPT, LiveMemory.LARGEST, kept -> kept.json().length()))
        .add(event);
  }

  /** Takes everything out, oldest first; documents before alerts of the same time. */
  List<LiveEvent> takeInOrder() {
    List<LiveEvent> merged = new ArrayList<>();
    Optional<Recent<LiveEvent>> next = earliest();
    while (next.isPresent()) {
      merged.add(next.get().removeOldest());
      next = earliest();
    }
    return merged;
  }

  private Optional<Recent<LiveEvent>> earliest() {
    return partitions.values().stream()
        .flatMap(kind -> kind.values().stream())
        .filter(partition -> !partition.isEmpty())
        .min(Comparator.comparingLong(partition -> partition.oldest().time()));
  }
}
