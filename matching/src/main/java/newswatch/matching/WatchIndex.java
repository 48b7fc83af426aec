package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Many queries by key, and which of them a document answers; safe for use by several threads. */
public final class WatchIndex<K extends Comparable<K>> {
  private final Map<K, Query> queries = new ConcurrentSkipListMap<>();

  /** Adds a query, or replaces the one with this key. */
  public void put(K key, Query query) {
    queries.put(key, query);
  }

  /** Removes the query with this key, if there is one. */
  public void remove(K key) {
    queries.remove(key);
  }

  /** The number of queries. */
  public int size() {
    return queries.size();
  }

  /** Every query that the document answers, sorted by key. */
  public List<Match<K>> match(MatchDocument document) {
    List<Match<K>> matches = new ArrayList<>();
    queries.forEach(
        (key, query) ->
            QueryEvaluator.evaluate(query, document)
                .ifPresent(evidence -> matches.add(new Match<>(key, evidence))));
    return matches;
  }
}
