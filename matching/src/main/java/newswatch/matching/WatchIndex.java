package newswatch.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Many queries by key, and which of them a document answers: candidate, then verify.
 *
 * <p>Each query hangs on something that a document must have to answer it ({@link Anchor}); what a
 * document has proposes candidates and {@link QueryEvaluator} decides. Queries of which nothing
 * must be there, such as {@code (a OR NOT b) AND (c OR NOT d)}, are always looked at.
 *
 * <p>Safe for use by several threads. A change waits for the candidates of documents under way to
 * be collected, which takes microseconds, and is in force, whole, for every match that begins after
 * it returned: a match sees a replaced query as it was or as it is, never both and never neither.
 */
public final class WatchIndex<K extends Comparable<K>> {

  /** A query as it was put; another put of the same key makes another one. */
  private static final class Watch<K> {
    final K key;
    final Query query;
    final Optional<List<Anchor>> anchors;

    Watch(K key, Query query) {
      this.key = key;
      this.query = query;
      anchors = Anchor.of(query);
    }
  }

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<K, Watch<K>> watches = new HashMap<>();
  private final Set<Watch<K>> unanchored = new LinkedHashSet<>();
  private final AnchorTable<Watch<K>> anchored = new AnchorTable<>();

  /** Adds a query, or replaces the one with this key. */
  public void put(K key, Query query) {
    Watch<K> watch = new Watch<>(key, query);
    lock.writeLock().lock();
    try {
      unhang(watches.put(key, watch));
      if (watch.anchors.isEmpty()) {
        unanchored.add(watch);
      } else {
        watch.anchors.get().forEach(anchor -> anchored.add(anchor, watch));
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Removes the query with this key, if there is one. */
  public void remove(K key) {
    lock.writeLock().lock();
    try {
      unhang(watches.remove(key));
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void unhang(@Nullable Watch<K> watch) {
    if (watch != null) {
      unanchored.remove(watch);
      watch.anchors.ifPresent(anchors -> anchors.forEach(anchor -> anchored.remove(anchor, watch)));
    }
  }

  /** The number of queries. */
  public int size() {
    lock.readLock().lock();
    try {
      return watches.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Every query that the document answers, sorted by key. */
  public List<Match<K>> match(MatchDocument document) {
    List<Match<K>> matches = new ArrayList<>();
    for (Watch<K> watch : candidates(document)) {
      QueryEvaluator.evaluate(watch.query, document)
          .ifPresent(evidence -> matches.add(new Match<>(watch.key, evidence)));
    }
    matches.sort(Comparator.comparing(Match::key));
    return matches;
  }

  private Set<Watch<K>> candidates(MatchDocument document) {
    lock.readLock().lock();
    try {
      Set<Watch<K>> candidates = new LinkedHashSet<>(unanchored);
      anchored.collect(document, candidates);
      return candidates;
    } finally {
      lock.readLock().unlock();
    }
  }
}
