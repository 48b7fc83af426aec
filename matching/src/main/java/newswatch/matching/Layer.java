package newswatch.matching;

import java.util.List;

/** A segment and which of its queries are still in force. Immutable. */
record Layer<K extends Comparable<K>>(Segment<K> segment, Removals removals) {

  static <K extends Comparable<K>> Layer<K> of(Segment<K> segment) {
    return new Layer<>(segment, Removals.none(segment.size()));
  }

  /** The number of queries in force. */
  int size() {
    return segment.size() - removals.count();
  }

  /** The layer without the query of this key; itself when it has none in force. */
  Layer<K> without(K key) {
    int query = segment.find(key);
    return query < 0 || removals.contains(query)
        ? this
        : new Layer<>(segment, removals.with(query));
  }

  /** Adds the keys of the queries in force. */
  void addKeys(List<K> keys) {
    for (int query = 0; query < segment.size(); query++) {
      if (!removals.contains(query)) {
        keys.add(segment.key(query));
      }
    }
  }

  /** Adds every query in force that the document answers, by key. */
  void match(MatchDocument document, QueryEvaluator evaluator, List<Match<K>> matches) {
    segment.match(document, removals, evaluator, matches);
  }

  /** One segment of all queries in force of several layers, which have no key in common. */
  static <K extends Comparable<K>> Segment<K> merge(List<Layer<K>> layers, Rarity rarity) {
    return new Merge<>(layers).run(rarity);
  }

  /** The way through several layers at once by ascending key. */
  private static final class Merge<K extends Comparable<K>> {
    private final List<Layer<K>> layers;

    /** The number of the next query of each layer. */
    private final int[] next;

    Merge(List<Layer<K>> layers) {
      this.layers = layers;
      next = new int[layers.size()];
    }

    Segment<K> run(Rarity rarity) {
      int size = 0;
      int byteCount = 0;
      for (Layer<K> layer : layers) {
        size += layer.size();
        byteCount += layer.segment.byteCount();
      }
      Segment.Writer<K> writer = new Segment.Writer<>(size, byteCount, rarity);
      for (int query = 0; query < size; query++) {
        int from = layerOfLeastKey();
        writer.add(layers.get(from).segment, next[from]++);
      }
      return writer.write();
    }

    private int layerOfLeastKey() {
      int least = -1;
      for (int i = 0; i < next.length; i++) {
        Layer<K> layer = layers.get(i);
        while (next[i] < layer.segment.size() && layer.removals.contains(next[i])) {
          next[i]++;
        }
        boolean more = next[i] < layer.segment.size();
        if (more && (least < 0 || key(i).compareTo(key(least)) < 0)) {
          least = i;
        }
      }
      return least;
    }

    private K key(int layer) {
      return layers.get(layer).segment.key(next[layer]);
    }
  }
}
