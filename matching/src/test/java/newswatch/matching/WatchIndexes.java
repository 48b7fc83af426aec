package newswatch.matching;

import java.util.Map;
import java.util.concurrent.Executor;

/** How tests make and fill an index: the one place to change when its constructors do. */
final class WatchIndexes {
  private WatchIndexes() {}

  /** An empty index that does its background work where it is told to, if it has any. */
  @SuppressWarnings("unused")
  static <K extends Comparable<K>> WatchIndex<K> with(Executor merges) {
    return new WatchIndex<>();
  }

  /** Puts many queries at once. */
  static <K extends Comparable<K>> void putAll(WatchIndex<K> index, Map<K, Query> queries) {
    queries.forEach(index::put);
  }
}
