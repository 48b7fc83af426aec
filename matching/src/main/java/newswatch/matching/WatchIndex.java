package newswatch.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many queries by key, and which of them a document answers: candidate, then verify.
 *
 * <p>Each query hangs on something that a document must have to answer it, the rarest word or pair
 * of neighbouring words that it requires ({@link Anchors}). What a document has proposes candidates
 * and {@link QueryEvaluator} decides. Queries of which nothing must be there, such as {@code (a OR
 * NOT b) AND (c OR NOT d)}, are always looked at.
 *
 * <p><b>Live changes.</b> The queries lie in a few immutable layers. A match takes the list of
 * layers as it is in one read and needs no lock. A change makes a new list in which the query's old
 * version is marked as removed and the new one stands in the newest layer, and puts it in force in
 * one write: so a match sees a replaced query as it was or as it is, never both and never neither,
 * and a change is in force for every match that begins after it returned. The newest layer has at
 * most {@value MergePolicy#FRESH} queries and is made anew at each change, which takes
 * microseconds; when full it is merged into the next one of at most {@value MergePolicy#YOUNG}.
 * What grows beyond that is merged in the background, so that each layer is at least {@value
 * MergePolicy#GROWTH} times as large as all smaller ones together and a document asks few layers.
 *
 * <p>How rare words are is learnt from the documents that are matched ({@link Rarity}); when eight
 * times as many have been seen, everything is hung anew.
 *
 * <p>Rejected: one mutable table behind a lock of readers and writers, where a change waits for all
 * readers and a growing table stops them; version numbers on every entry of a shared table, whose
 * correctness hangs on the order of single memory accesses; a layer for each change, merged two by
 * two, of which a document had to ask ten.
 *
 * <p>Safe for use by any number of threads.
 *
 * @param <K> what a query is known by; keys are one when they compare as equal
 */
public final class WatchIndex<K extends Comparable<K>> {

  /** About what a query takes, to begin with. */
  private static final int BYTES_OF_QUERY = 24;

  /** After so many sampled documents everything is hung anew, and after so many times as many. */
  private static final int FIRST_HANGING = 32;

  private static final int HANGING_FACTOR = 8;

  private final Object changes = new Object();
  private final Executor background;
  private final Rarity rarity = new Rarity();

  /** All queries, the small layers first; no key is in force in two. */
  private volatile List<Layer<K>> layers = List.of();

  /** Whether a merge is under way; guarded by {@link #changes}, like the next one. */
  private boolean merging;

  /** Whether all layers are to be merged when the merge under way is done. */
  private boolean allAgain;

  /** How many documents must have been counted for hanging everything anew. */
  private volatile int nextHanging = FIRST_HANGING;

  /** An empty index that merges in the JDK's common pool. */
  public WatchIndex() {
    this(ForkJoinPool.commonPool());
  }

  /**
   * An empty index.
   *
   * @param background runs merges, each a second or so for a million queries
   */
  public WatchIndex(Executor background) {
    this.background = background;
  }

  /** Adds a query, or replaces the one with this key. */
  public void put(K key, Query query) {
    byte[] bytes = QueryEncoder.encode(query, rarity);
    Segment<K> single = segment(List.of(Map.entry(key, bytes)));
    synchronized (changes) {
      List<Layer<K>> next = without(key, layers);
      List<Layer<K>> together = next.subList(0, MergePolicy.withOneMore(next));
      Segment<K> merged = single;
      if (!together.isEmpty()) {
        List<Layer<K>> parts = new ArrayList<>(together);
        parts.add(Layer.of(single));
        merged = Layer.merge(parts, rarity);
        together.clear();
      }
      next.add(Layer.of(merged));
      inForce(next);
    }
  }

  /**
   * Adds many queries, or replaces those with these keys, all at once: a match sees all of them or
   * none. Much faster than one by one. Of several with one key, the last one counts.
   *
   * @param queries read to its end; a parallel stream is encoded in parallel
   */
  public void putAll(Stream<Map.Entry<K, Query>> queries) {
    List<Map.Entry<K, byte[]>> encoded =
        queries
            .map(query -> Map.entry(query.getKey(), QueryEncoder.encode(query.getValue(), rarity)))
            .toList();
    Segment<K> segment = segment(encoded);
    synchronized (changes) {
      List<Layer<K>> next = layers;
      for (int query = 0; query < segment.size() && !layers.isEmpty(); query++) {
        next = without(segment.key(query), next);
      }
      next = new ArrayList<>(next);
      next.add(Layer.of(segment));
      inForce(next);
    }
  }

  /** Removes the query with this key, if there is one. */
  public void remove(K key) {
    synchronized (changes) {
      inForce(without(key, layers));
    }
  }

  /** The number of queries. */
  public int size() {
    int size = 0;
    for (Layer<K> layer : layers) {
      size += layer.size();
    }
    return size;
  }

  /** The keys of all queries, sorted. */
  public List<K> keys() {
    List<K> keys = new ArrayList<>();
    for (Layer<K> layer : layers) {
      layer.addKeys(keys);
    }
    keys.sort(null);
    return keys;
  }

  /** What a query would cost here, as far as the documents matched so far tell. */
  public QueryCost cost(Query query) {
    return QueryCost.of(query, rarity);
  }

  /** Every query that the document answers, sorted by key. */
  public List<Match<K>> match(MatchDocument document) {
    List<Match<K>> matches = new ArrayList<>();
    QueryEvaluator evaluator = new QueryEvaluator(document);
    boolean sorted = true;
    for (Layer<K> layer : layers) {
      int before = matches.size();
      layer.match(document, evaluator, matches);
      sorted &= before == 0 || matches.size() == before;
    }
    if (!sorted) {
      matches.sort(Comparator.comparing(Match::key));
    }
    if (rarity.observe(document) && rarity.sampled() >= nextHanging) {
      hangAnew();
    }
    return matches;
  }

  /** A segment of encoded queries in any order; of several with one key, the last one counts. */
  private Segment<K> segment(List<Map.Entry<K, byte[]>> encoded) {
    List<Map.Entry<K, byte[]>> sorted = new ArrayList<>(encoded);
    sorted.sort(Map.Entry.comparingByKey());
    int kept = 0;
    for (Map.Entry<K, byte[]> query : sorted) {
      boolean same = kept > 0 && sorted.get(kept - 1).getKey().compareTo(query.getKey()) == 0;
      sorted.set(same ? kept - 1 : kept++, query);
    }
    Segment.Writer<K> writer = new Segment.Writer<>(kept, kept * BYTES_OF_QUERY, rarity);
    sorted.subList(0, kept).forEach(query -> writer.add(query.getKey(), query.getValue()));
    return writer.write();
  }

  /** The layers with the query of this key removed. */
  private static <K extends Comparable<K>> List<Layer<K>> without(K key, List<Layer<K>> layers) {
    List<Layer<K>> next = new ArrayList<>(layers);
    for (int i = 0; i < next.size(); i++) {
      next.set(i, next.get(i).without(key));
    }
    return next;
  }

  /** Puts these layers in force, and sees to it that they do not become many. */
  private void inForce(List<Layer<K>> next) {
    next.removeIf(layer -> layer.size() == 0 && MergePolicy.isSmall(layer));
    next.sort(Comparator.comparingInt(layer -> layer.segment().size()));
    layers = List.copyOf(next);
    mergeGrown(false);
  }

  /** Chooses the anchors of all queries by what is known of the stream now. */
  private void hangAnew() {
    synchronized (changes) {
      if (rarity.sampled() < nextHanging) {
        return;
      }
      nextHanging = rarity.sampled() * HANGING_FACTOR;
      List<Layer<K>> small = layers.stream().filter(MergePolicy::isSmall).toList();
      if (!small.isEmpty()) {
        List<Layer<K>> next = new ArrayList<>(layers.subList(small.size(), layers.size()));
        next.add(Layer.of(Layer.merge(small, rarity)));
        inForce(next);
      }
      mergeGrown(true);
    }
  }

  /** Has grown layers merged in the background: all, or those that are not large enough. */
  private void mergeGrown(boolean all) {
    if (merging) {
      allAgain |= all;
      return;
    }
    List<Layer<K>> chosen = MergePolicy.inBackground(layers, all);
    if (!chosen.isEmpty()) {
      merging = true;
      try {
        background.execute(() -> merge(chosen));
      } catch (RejectedExecutionException busy) {
        // The layers stay as they are, which costs time only; the next change tries again.
        merging = false;
      }
    }
  }

  private void merge(List<Layer<K>> chosen) {
    Layer<K> merged = null;
    try {
      merged = Layer.of(Layer.merge(chosen, rarity));
    } finally {
      synchronized (changes) {
        merging = false;
        if (merged != null) {
          boolean all = allAgain;
          allAgain = false;
          replace(chosen, merged);
          mergeGrown(all);
        }
      }
    }
  }

  /** Puts a merged layer in the place of its parts, without what was removed meanwhile. */
  private void replace(List<Layer<K>> parts, Layer<K> merged) {
    Layer<K> current = merged;
    List<Layer<K>> next = new ArrayList<>();
    for (Layer<K> layer : layers) {
      Layer<K> part = partOf(layer, parts);
      if (part == null) {
        next.add(layer);
        continue;
      }
      Numbers removed = layer.removals().since(part.removals());
      for (int i = 0; i < removed.size(); i++) {
        current = current.without(layer.segment().key(removed.get(i)));
      }
    }
    next.add(current);
    inForce(next);
  }

  private static <K extends Comparable<K>> @Nullable Layer<K> partOf(
      Layer<K> layer, List<Layer<K>> parts) {
    for (Layer<K> part : parts) {
      if (part.segment() == layer.segment()) {
        return part;
      }
    }
    return null;
  }
}
