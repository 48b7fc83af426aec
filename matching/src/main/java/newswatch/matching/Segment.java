package newswatch.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Some queries by key, ready to be proposed to documents. Immutable; a change makes another one.
 *
 * <p>Queries are numbered in the order of their keys and encoded side by side in one array, each
 * behind its number, and each hangs on its {@link Anchors} in {@link Postings}: no object but the
 * key is kept for a query.
 */
final class Segment<K extends Comparable<K>> {
  private final Object[] keys;

  /** Where each query's number starts in the bytes. */
  private final int[] starts;

  private final byte[] bytes;
  private final Postings postings;

  /** Where the queries start that any document could answer. */
  private final int[] unanchored;

  private Segment(Object[] keys, int[] starts, byte[] bytes, Postings postings, int[] unanchored) {
    this.keys = keys;
    this.starts = starts;
    this.bytes = bytes;
    this.postings = postings;
    this.unanchored = unanchored;
  }

  /** The number of queries. */
  int size() {
    return starts.length;
  }

  @SuppressWarnings("unchecked") // the writer takes keys of this type only
  K key(int query) {
    return (K) keys[query];
  }

  /** The number of bytes of all queries. */
  int byteCount() {
    return bytes.length;
  }

  /** The number of the query with this key, or -1 when there is none. */
  int find(K key) {
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = key(middle).compareTo(key);
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

  /** Adds what the document answers of the queries that are in force, by key. */
  void match(
      MatchDocument document, Removals removals, QueryEvaluator evaluator, List<Match<K>> matches) {
    Numbers candidates = new Numbers();
    for (int start : unanchored) {
      candidates.add(start);
    }
    postings.collect(document, candidates);
    candidates.sort();
    for (int i = 0; i < candidates.size(); i++) {
      int start = candidates.get(i);
      int query = number(bytes, start);
      if (!removals.contains(query) && evaluator.answers(bytes, start + Integer.BYTES)) {
        matches.add(match(query, evaluator.evidence()));
      }
    }
  }

  /** Not by way of {@link #key}, which looks at the key's class and so waits for its memory. */
  @SuppressWarnings("unchecked")
  private Match<K> match(int query, List<Span> evidence) {
    return (Match<K>) (Match<?>) new Match<Object>(keys[query], evidence);
  }

  private static int number(byte[] bytes, int start) {
    return (bytes[start] << 24)
        | ((bytes[start + 1] & 0xFF) << 16)
        | ((bytes[start + 2] & 0xFF) << 8)
        | (bytes[start + 3] & 0xFF);
  }

  /** Puts a segment together, query by query in the order of their keys. */
  static final class Writer<K extends Comparable<K>> {
    private final Rarity rarity;
    private final Object[] keys;
    private final int[] starts;
    private byte[] bytes;
    private int size;
    private int end;

    /**
     * For so many queries, no less, and about so many bytes of them.
     *
     * @param rarity decides what they hang on
     */
    Writer(int queries, int byteCount, Rarity rarity) {
      this.rarity = rarity;
      keys = new Object[queries];
      starts = new int[queries];
      bytes = new byte[byteCount + queries * Integer.BYTES];
    }

    /** Adds a query, as {@link QueryEncoder} writes it, whose key is greater than all before. */
    void add(K key, byte[] encoded) {
      add(key, encoded, 0, encoded.length);
    }

    /** Adds a query of another segment. */
    void add(Segment<K> from, int query) {
      int start = from.starts[query] + Integer.BYTES;
      int next = query + 1 < from.size() ? from.starts[query + 1] : from.bytes.length;
      add(from.key(query), from.bytes, start, next - start);
    }

    private void add(K key, byte[] from, int start, int length) {
      keys[size] = key;
      starts[size] = end;
      int room = end + Integer.BYTES + length;
      if (room > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(room, bytes.length + (bytes.length >> 1)));
      }
      for (int shift = 24; shift >= 0; shift -= 8) {
        bytes[end++] = (byte) (size >>> shift);
      }
      System.arraycopy(from, start, bytes, end, length);
      end += length;
      size++;
    }

    Segment<K> write() {
      byte[] all = end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
      Anchors anchors = new Anchors(rarity);
      Postings.Builder postings = new Postings.Builder(size);
      Numbers unanchored = new Numbers();
      for (int start : starts) {
        if (anchors.find(all, start + Integer.BYTES) == Anchors.ANY) {
          unanchored.add(start);
        } else {
          for (int i = 0; i < anchors.count(); i++) {
            postings.add(anchors.key(i), anchors.second(i), start);
          }
        }
      }
      return new Segment<>(keys, starts, all, postings.build(), unanchored.toArray());
    }
  }
}
