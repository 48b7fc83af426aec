package newswatch.matching;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The numbers of a segment's queries that are no longer in force. Immutable: removing one copies
 * one block of bits and leaves the others shared, which takes no longer in a segment of a million.
 */
final class Removals {
  private static final int BLOCK = 4096;
  private static final BitSet NONE_OF_BLOCK = new BitSet(0);

  private final BitSet[] blocks;
  private final int count;

  private Removals(BitSet[] blocks, int count) {
    this.blocks = blocks;
    this.count = count;
  }

  /** None of a segment's queries. */
  static Removals none(int size) {
    BitSet[] blocks = new BitSet[(size + BLOCK - 1) / BLOCK];
    Arrays.fill(blocks, NONE_OF_BLOCK);
    return new Removals(blocks, 0);
  }

  boolean contains(int query) {
    return blocks[query / BLOCK].get(query % BLOCK);
  }

  int count() {
    return count;
  }

  /** These and one more, which must not be among them. */
  Removals with(int query) {
    BitSet[] changed = blocks.clone();
    BitSet block = (BitSet) changed[query / BLOCK].clone();
    block.set(query % BLOCK);
    changed[query / BLOCK] = block;
    return new Removals(changed, count + 1);
  }

  /** The numbers that are among these and not among earlier ones of the same segment. */
  Numbers since(Removals earlier) {
    Numbers since = new Numbers();
    for (int i = 0; i < blocks.length; i++) {
      if (!blocks[i].equals(earlier.blocks[i])) {
        BitSet added = (BitSet) blocks[i].clone();
        added.andNot(earlier.blocks[i]);
        for (int bit = added.nextSetBit(0); bit >= 0; bit = added.nextSetBit(bit + 1)) {
          since.add(i * BLOCK + bit);
        }
      }
    }
    return since;
  }
}
