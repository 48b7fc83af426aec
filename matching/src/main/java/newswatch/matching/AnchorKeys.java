package newswatch.matching;

/**
 * What queries hang on and documents are looked up by: 64-bit hashes, of which the last {@value
 * #KIND_BITS} bits say what kind of anchor it is.
 *
 * <p>Different anchors may share a key; that makes a candidate too many, which the evaluator
 * refuses.
 */
final class AnchorKeys {
  static final int KIND_BITS = 4;

  static final int WORD = 1;
  static final int PAIR = 2;
  static final int SOURCE = 3;
  static final int LANGUAGE = 4;
  static final int TOPIC = 5;
  static final int ACTOR = 6;

  /** Prefixes are of this kind plus their length, at most {@link #LONGEST_PREFIX}. */
  static final int PREFIX = 7;

  /** The longest beginning of a word that is looked up. */
  static final int LONGEST_PREFIX = 8;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long AVALANCHE = 0xD6E8FEB86659FD93L;

  private AnchorKeys() {}

  /** A whole word of title or text. */
  static long word(int hash) {
    return key(hash, WORD);
  }

  /** Two words of title or text side by side. */
  static long pair(int hash, int nextHash) {
    return key(hash * AVALANCHE + nextHash, PAIR);
  }

  /** The first characters of a word of title or text, as many as {@link #prefixLength} says. */
  static long prefix(int hash, int length) {
    return key(hash, PREFIX + length);
  }

  /** How many characters of a prefix are looked up: all, or a few less to have few lengths. */
  static int prefixLength(int length) {
    return length <= 4 ? length : Math.min(length & ~1, LONGEST_PREFIX);
  }

  static long source(int hash) {
    return key(hash, SOURCE);
  }

  static long topic(String name) {
    return key(name.hashCode(), TOPIC);
  }

  static long actor(String name) {
    return key(name.hashCode(), ACTOR);
  }

  /** A language by its primary subtag, so that {@code zh} and {@code zh-hant} meet. */
  static long language(String tag) {
    int hyphen = tag.indexOf('-');
    return key((hyphen < 0 ? tag : tag.substring(0, hyphen)).hashCode(), LANGUAGE);
  }

  static int kind(long key) {
    return (int) key & ((1 << KIND_BITS) - 1);
  }

  /** One multiplication and one fold: texts ask for two keys a word, so each instruction counts. */
  private static long key(long seed, int kind) {
    long mixed = (seed + kind) * GOLDEN;
    return ((mixed ^ (mixed >>> 32)) & (-1L << KIND_BITS)) | kind;
  }
}
