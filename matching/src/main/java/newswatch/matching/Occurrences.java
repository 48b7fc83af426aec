package newswatch.matching;

import java.util.Arrays;

/**
 * Where each word of a text stands: a hash table from the folded word to the chain of its places.
 *
 * <p>One look-up finds a word however long the text is, which makes the cost of a query depend on
 * the hits of its words and not on the length of the document.
 */
final class Occurrences {
  private static final int NONE = -1;

  private final Words words;
  private final int[] heads;

  /** For each word the next place of the same word, or -1. */
  private final int[] next;

  /** The first place of each different word, in no particular order. */
  private final int[] distinct;

  Occurrences(Words words) {
    this.words = words;
    int capacity = Integer.highestOneBit(Math.max(4, words.count() * 2 - 1)) * 2;
    heads = new int[capacity];
    Arrays.fill(heads, NONE);
    next = new int[words.count()];
    int different = 0;
    for (int word = words.count() - 1; word >= 0; word--) {
      int slot = slotOf(word);
      different += heads[slot] == NONE ? 1 : 0;
      next[word] = heads[slot];
      heads[slot] = word;
    }
    distinct = new int[different];
    for (int head : heads) {
      if (head != NONE) {
        distinct[--different] = head;
      }
    }
  }

  /** The first place of a folded word, or -1. */
  int first(String folded) {
    int slot = spread(folded.hashCode()) & (heads.length - 1);
    while (heads[slot] != NONE && !words.foldedEquals(heads[slot], folded)) {
      slot = (slot + 1) & (heads.length - 1);
    }
    return heads[slot];
  }

  /** The next place of the word that stands here, or -1. */
  int next(int word) {
    return next[word];
  }

  /** The first place of every different word. */
  int[] distinct() {
    return distinct;
  }

  private int slotOf(int word) {
    int slot = spread(words.foldedHash(word)) & (heads.length - 1);
    while (heads[slot] != NONE
        && (words.foldedHash(heads[slot]) != words.foldedHash(word)
            || !words.sameFolded(heads[slot], word))) {
      slot = (slot + 1) & (heads.length - 1);
    }
    return slot;
  }

  static int spread(int hash) {
    return (hash * 0x9E3779B9) >>> 7;
  }
}
