package newswatch.desk.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts what the partitions held at start in one order: by time, without changing the order inside a
 * partition, on which positions rely. Keeps no more of a partition than the memory will.
 */
final class EarlierEvents {
  private final Map<String, Recent<LiveEvent>> partitions = new TreeMap<>();

  void add(LiveEvent event) {
    partitions
        .computeIfAbsent(
            event.kind().ordinal() + "-" + event.partition(),
            partition ->
                new Recent<>(LiveMemory.KEPT, LiveMemory.LARGEST, kept -> kept.json().length()))
        .add(event);
  }

  /** Everything, oldest first; documents before alerts of the same time. */
  List<LiveEvent> inOrder() {
    List<LiveEvent> merged = new ArrayList<>();
    while (true) {
      var next =
          partitions.values().stream()
              .filter(partition -> !partition.isEmpty())
              .min(Comparator.comparingLong(partition -> partition.oldest().time()));
      if (next.isEmpty()) {
        return merged;
      }
      merged.add(next.get().removeOldest());
    }
  }
}
