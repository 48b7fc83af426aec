package newswatch.matching;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Where the words of a text stand: chains of places, one for each group of equal hashes.
 *
 * <p>One look-up finds a word however long the text is, which makes the cost of a query depend on
 * the hits of its words and not on the length of the document. A chain may hold other words whose
 * hashes fall together: whoever follows it compares.
 */
final class Occurrences {
  private static final int NONE = -1;

  private final int[] heads;

  /** For each word the next place of the same chain, or -1. */
  private final int[] next;

  private final int shift;

  private Occurrences(int count, int chains, IntUnaryOperator hash) {
    heads = new int[chains];
    Arrays.fill(heads, NONE);
    next = new int[count];
    shift = 32 - Integer.numberOfTrailingZeros(chains);
    for (int word = count - 1; word >= 0; word--) {
      int chain = chain(hash.applyAsInt(word));
      next[word] = heads[chain];
      heads[chain] = word;
    }
  }

  /** The words by their whole folded form. */
  static Occurrences ofWords(Words words) {
    int chains = Integer.highestOneBit(Math.max(8, words.count() * 2 - 1)) * 2;
    return new Occurrences(words.count(), chains, words::foldedHash);
  }

  /** The words by the first UTF-16 unit of their folded form. */
  static Occurrences ofFirstCharacters(Words words) {
    return new Occurrences(words.count(), 256, word -> words.foldedChar(word, 0));
  }

  /** The first place in the chain of a hash, or -1. */
  int first(int hash) {
    return heads[chain(hash)];
  }

  /** The next place in the chain of the word that stands here, or -1; places ascend. */
  int next(int word) {
    return next[word];
  }

  private int chain(int hash) {
    return (hash * 0x9E3779B9) >>> shift;
  }
}
