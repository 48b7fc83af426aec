package newswatch.matching;

import java.util.Arrays;

/**
 * Which queries hang on which anchor, in three flat arrays. Immutable.
 *
 * <p>Nearly all words of a text are no anchor, so the first question is asked of a Bloom filter
 * (two bits of one 64-bit word for each anchor, Putze and others 2007) that stays in the
 * processor's cache: of a hundred thousand anchors it takes 200 KB. What passes is looked up in a
 * hash table whose buckets lie one behind the other in one array, each entry with half of the
 * anchor's key for comparison; so a look-up is one jump to the bucket's bounds and one to its
 * entries.
 *
 * <p>An entry also has the last bits of a second key that the document must have ({@link Anchors}).
 * The filter lets second keys through as well; those bits of all keys that it lets through are
 * marked in a small table, and an entry whose second key is not marked proposes nothing.
 */
final class Postings {
  private static final int BITS_FOR_EACH = 16;
  private static final int MARKS = 1 << 13;

  private final long[] filter;

  /** Where the entries of each bucket start; one more than buckets. */
  private final int[] buckets;

  /** Where the query starts, above it 16 bits of the second key and then 16 of the first. */
  private final long[] entries;

  /** A bit for each kind of key that there is. */
  private final int kinds;

  private Postings(long[] filter, int[] buckets, long[] entries, int kinds) {
    this.filter = filter;
    this.buckets = buckets;
    this.entries = entries;
    this.kinds = kinds;
  }

  /** Adds where queries start that hang on anything the document has, in no order, repeated. */
  void collect(MatchDocument document, Numbers found) {
    Hits hits = new Hits();
    for (Field field : Field.ALL) {
      probeWords(document.words(field), hits);
      if (kinds >>> AnchorKeys.PREFIX != 0) {
        probePrefixes(document.words(field), hits);
      }
    }
    if ((kinds & ~((1 << AnchorKeys.WORD) | (1 << AnchorKeys.PAIR))) != 0) {
      probeDescription(document, hits);
    }
    hits.forEachOnce(this, found);
  }

  private void probeWords(Words words, Hits hits) {
    int before = 0;
    for (int word = 0; word < words.count(); word++) {
      int hash = words.foldedHash(word);
      probe(AnchorKeys.word(hash), hits);
      probe(AnchorKeys.pair(before, hash), hits);
      before = hash;
    }
  }

  private void probePrefixes(Words words, Hits hits) {
    for (int word = 0; word < words.count(); word++) {
      int hash = 0;
      int longest = Math.min(words.foldedLength(word), AnchorKeys.LONGEST_PREFIX);
      for (int length = 1; length <= longest; length++) {
        hash = 31 * hash + words.foldedChar(word, length - 1);
        if (((kinds >>> (AnchorKeys.PREFIX + length)) & 1) != 0) {
          probe(AnchorKeys.prefix(hash, length), hits);
        }
      }
    }
  }

  private void probeDescription(MatchDocument document, Hits hits) {
    Words source = document.source().words();
    for (int word = 0; word < source.count(); word++) {
      probe(AnchorKeys.source(source.foldedHash(word)), hits);
    }
    probe(AnchorKeys.language(document.language()), hits);
    for (MatchDocument.Named topic : document.topics()) {
      for (String name : topic.names()) {
        probe(AnchorKeys.topic(name), hits);
      }
    }
    for (MatchDocument.Named actor : document.actors()) {
      for (String name : actor.names()) {
        probe(AnchorKeys.actor(name), hits);
      }
    }
  }

  private void probe(long key, Hits hits) {
    long bits = filter[filterWord(key, filter.length)];
    if (((bits >>> (int) (key >>> 4)) & (bits >>> (int) (key >>> 10)) & 1) != 0) {
      hits.add(key);
    }
  }

  private static int filterWord(long key, int words) {
    return (int) (key >>> 20) & (words - 1);
  }

  private static int bucket(long key, int buckets) {
    return (int) (key >>> 32) & (buckets - 1);
  }

  private void addAll(long key, int from, int to, Hits hits, Numbers found) {
    for (int i = from; i < to; i++) {
      long entry = entries[i];
      if (entry >>> 48 == firstMark(key) && hits.isMarked((int) (entry >>> 32))) {
        found.add((int) entry);
      }
    }
  }

  private static int firstMark(long key) {
    return (int) (key >>> 16) & 0xFFFF;
  }

  private static int secondMark(long key) {
    return (int) (key >>> AnchorKeys.KIND_BITS) & 0xFFFF;
  }

  /** The keys of a document that passed the filter, with marks of them. */
  private static final class Hits {
    private final long[] marks = new long[MARKS / Long.SIZE];
    private long[] keys = new long[64];
    private int count;

    void add(long key) {
      int mark = secondMark(key) & (MARKS - 1);
      marks[mark / Long.SIZE] |= 1L << mark;
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, count * 2);
      }
      keys[count++] = key;
    }

    boolean isMarked(int secondMark) {
      int mark = secondMark & (MARKS - 1);
      return ((marks[mark / Long.SIZE] >>> mark) & 1) != 0;
    }

    /**
     * Looks up each key once: a name that stands twenty times in a text is one anchor.
     *
     * <p>First the bounds of all buckets, then all entries: look-ups that do not wait for one
     * another are fetched from memory side by side.
     */
    void forEachOnce(Postings postings, Numbers found) {
      dropRepeats();
      int[] from = new int[count];
      int[] to = new int[count];
      for (int i = 0; i < count; i++) {
        int bucket = bucket(keys[i], postings.buckets.length - 1);
        from[i] = postings.buckets[bucket];
        to[i] = postings.buckets[bucket + 1];
      }
      for (int i = 0; i < count; i++) {
        postings.addAll(keys[i], from[i], to[i], this, found);
      }
    }

    private void dropRepeats() {
      long[] seen = new long[Integer.highestOneBit(count * 2 + 1) * 2];
      int kept = 0;
      for (int i = 0; i < count; i++) {
        long key = keys[i];
        int slot = (int) (key >>> 8) & (seen.length - 1);
        while (seen[slot] != 0 && seen[slot] != key) {
          slot = (slot + 1) & (seen.length - 1);
        }
        if (seen[slot] == 0) {
          seen[slot] = key;
          keys[kept++] = key;
        }
      }
      count = kept;
    }
  }

  /** Collects what hangs on what. */
  static final class Builder {
    private long[] keys;
    private long[] seconds;
    private int[] starts;
    private int count;

    Builder(int expected) {
      keys = new long[Math.max(1, expected)];
      seconds = new long[keys.length];
      starts = new int[keys.length];
    }

    void add(long key, long second, int start) {
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, count * 2);
        seconds = Arrays.copyOf(seconds, count * 2);
        starts = Arrays.copyOf(starts, count * 2);
      }
      keys[count] = key;
      seconds[count] = second;
      starts[count++] = start;
    }

    Postings build() {
      int bucketCount = Math.max(2, Integer.highestOneBit(Math.max(1, count - 1)) * 2);
      long[] filter = new long[Math.max(1, bucketCount / (Long.SIZE / BITS_FOR_EACH))];
      int[] buckets = new int[bucketCount + 1];
      int kinds = 0;
      for (int i = 0; i < count; i++) {
        admit(keys[i], filter);
        admit(seconds[i], filter);
        buckets[bucket(keys[i], bucketCount)]++;
        kinds |= (1 << AnchorKeys.kind(keys[i])) | (1 << AnchorKeys.kind(seconds[i]));
      }
      return new Postings(filter, buckets, entries(buckets), kinds);
    }

    private static void admit(long key, long[] filter) {
      filter[filterWord(key, filter.length)] |=
          (1L << (int) (key >>> 4)) | (1L << (int) (key >>> 10));
    }

    /** Makes of the counts the ends of the buckets and, filling them from behind, their starts. */
    private long[] entries(int[] buckets) {
      for (int bucket = 1; bucket < buckets.length; bucket++) {
        buckets[bucket] += buckets[bucket - 1];
      }
      long[] entries = new long[count];
      for (int i = count - 1; i >= 0; i--) {
        int bucket = bucket(keys[i], buckets.length - 1);
        long marks = ((long) firstMark(keys[i]) << 16) | secondMark(seconds[i]);
        entries[--buckets[bucket]] = (marks << 32) | starts[i];
      }
      return entries;
    }
  }
}
