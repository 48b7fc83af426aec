package newswatch.benchmarks.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.benchmarks.engine.MatchEngine;
import newswatch.benchmarks.workload.WatchText;
import newswatch.matching.Query;

/**
 * What it takes to put all watches in force at once.
 *
 * @param parseSeconds reading the queries' texts
 * @param loadSeconds putting the queries into the empty engine, by the clock on the wall
 * @param heapBytesPerWatch what the engine keeps for a watch beyond its id and text
 */
public record Building(double parseSeconds, double loadSeconds, double heapBytesPerWatch) {

  static Building of(MatchEngine engine, List<WatchText> watches) {
    long before = HeapUse.retained();
    long start = System.nanoTime();
    Map<String, Query> queries = new LinkedHashMap<>(watches.size() * 2);
    watches.forEach(watch -> queries.put(watch.id(), watch.query()));
    long parsed = System.nanoTime();
    engine.load(queries);
    long loaded = System.nanoTime();
    queries.clear();
    double kept = HeapUse.retained() - before;
    return new Building(
        (parsed - start) / 1e9, (loaded - parsed) / 1e9, Math.max(0, kept / watches.size()));
  }
}
