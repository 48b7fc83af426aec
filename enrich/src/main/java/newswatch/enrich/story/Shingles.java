package newswatch.enrich.story;

import java.util.Arrays;

/**
 * The runs of words of a text as a set of 32-bit hashes: what two texts are compared by.
 *
 * <p>Of a text that has more than {@value #MOST}, the ones with the smallest hashes are kept: an
 * even sample, which makes the similarity of such texts an estimate, 1 % off on average. Immutable.
 */
final class Shingles {
  static final int MOST = 2_000;

  /** Ascending, without repetitions. */
  private final int[] hashes;

  private Shingles(int[] hashes) {
    this.hashes = hashes;
  }

  /** The set of these hashes, in any order. */
  static Shingles of(int[] hashes) {
    int[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int hash : sorted) {
      if (count == 0 || hash != sorted[count - 1]) {
        sorted[count++] = hash;
      }
    }
    return new Shingles(Arrays.copyOf(sorted, Math.min(count, MOST)));
  }

  int count() {
    return hashes.length;
  }

  /** The hashes in ascending order; not to be written to. */
  int[] hashes() {
    return hashes;
  }

  /** The Jaccard similarity: the share of all shingles of both that both have; 0 without any. */
  double similarity(Shingles other) {
    int limit = Math.min(limit(), other.limit());
    int common = 0;
    int all = 0;
    int mine = 0;
    int theirs = 0;
    while (isWithin(mine, limit) || other.isWithin(theirs, limit)) {
      int left = isWithin(mine, limit) ? hashes[mine] : Integer.MAX_VALUE;
      int right = other.isWithin(theirs, limit) ? other.hashes[theirs] : Integer.MAX_VALUE;
      common += left == right ? 1 : 0;
      mine += left <= right ? 1 : 0;
      theirs += right <= left ? 1 : 0;
      all++;
    }
    return all == 0 ? 0 : (double) common / all;
  }

  private boolean isWithin(int index, int limit) {
    return index < hashes.length && hashes[index] <= limit;
  }

  /** Up to where the set is complete. */
  private int limit() {
    return hashes.length < MOST ? Integer.MAX_VALUE : hashes[MOST - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shingles shingles && Arrays.equals(hashes, shingles.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }
}
