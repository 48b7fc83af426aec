package newswatch.enrich;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Entries by id that one thread changes and others take snapshots of. */
final class LiveEntries<V> {
  private final SortedMap<String, V> entries = new TreeMap<>();
  private volatile long revision;

  /**
   * The entries at one moment.
   *
   * @param entries by id
   * @param revision grows with every change
   */
  record Snapshot<V>(List<V> entries, long revision) {}

  synchronized void put(String id, V entry) {
    entries.put(id, entry);
    revision = revision + 1;
  }

  synchronized void remove(String id) {
    if (entries.remove(id) != null) {
      revision = revision + 1;
    }
  }

  /** The revision now: cheap, for every document. */
  long revision() {
    return revision;
  }

  synchronized Snapshot<V> snapshot() {
    return new Snapshot<>(List.copyOf(entries.values()), revision);
  }
}
