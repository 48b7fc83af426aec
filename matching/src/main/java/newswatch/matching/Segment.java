package newswatch.matching;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Some queries by key, ready to be proposed to documents. Immutable; a change makes another one.
 *
 * <p>Queries are numbered in the order of their keys, encoded side by side in one array, and each
 * hangs on its {@link Anchors} in {@link Postings}: no object but the key is kept for a query.
 */
final class Segment<K extends Comparable<K>> {
  private final List<K> keys;

  /** Where each query starts in the bytes. */
  private final int[] starts;

  private final byte[] bytes;
  private final Postings postings;

  /** The queries that any document could answer. */
  private final int[] unanchored;

  private Segment(List<K> keys, int[] starts, byte[] bytes, Postings postings, int[] unanchored) {
    this.keys = keys;
    this.starts = starts;
    this.bytes = bytes;
    this.postings = postings;
    this.unanchored = unanchored;
  }

  /**
   * A segment of encoded queries.
   *
   * @param keys ascending, without repeats
   * @param starts where the query of each key starts in the bytes, ascending
   */
  static <K extends Comparable<K>> Segment<K> of(
      List<K> keys, int[] starts, byte[] bytes, Rarity rarity) {
    Anchors anchors = new Anchors(rarity);
    Postings.Builder postings = new Postings.Builder(keys.size());
    Ordinals unanchored = new Ordinals();
    for (int query = 0; query < starts.length; query++) {
      if (anchors.find(bytes, starts[query]) == Anchors.ANY) {
        unanchored.add(query);
      } else {
        for (int i = 0; i < anchors.count(); i++) {
          postings.add(anchors.key(i), anchors.second(i), query);
        }
      }
    }
    return new Segment<>(keys, starts, bytes, postings.build(), unanchored.toArray());
  }

  /**
   * A segment of queries in any order; of several with one key, the last one counts.
   *
   * @param encoded keys with queries as {@link QueryEncoder} writes them
   */
  static <K extends Comparable<K>> Segment<K> of(
      List<Map.Entry<K, byte[]>> encoded, Rarity rarity) {
    List<Map.Entry<K, byte[]>> sorted = new ArrayList<>(encoded);
    sorted.sort(Map.Entry.comparingByKey());
    List<K> keys = new ArrayList<>(sorted.size());
    Ordinals starts = new Ordinals();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < sorted.size(); i++) {
      K key = sorted.get(i).getKey();
      boolean replaced = i + 1 < sorted.size() && key.compareTo(sorted.get(i + 1).getKey()) == 0;
      if (!replaced) {
        keys.add(key);
        starts.add(bytes.size());
        bytes.writeBytes(sorted.get(i).getValue());
      }
    }
    return of(List.copyOf(keys), starts.toArray(), bytes.toByteArray(), rarity);
  }

  /** The number of queries. */
  int size() {
    return starts.length;
  }

  K key(int query) {
    return keys.get(query);
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int query) {
    return starts[query];
  }

  /** The number of bytes of a query. */
  int length(int query) {
    return (query + 1 < starts.length ? starts[query + 1] : bytes.length) - starts[query];
  }

  /** The number of the query with this key, or -1 when there is none. */
  int find(K key) {
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = keys.get(middle).compareTo(key);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The queries that the document may answer, ascending and without repeats. */
  Ordinals candidates(MatchDocument document) {
    Ordinals candidates = new Ordinals();
    for (int query : unanchored) {
      candidates.add(query);
    }
    postings.collect(document, candidates);
    candidates.sort();
    return candidates;
  }
}
