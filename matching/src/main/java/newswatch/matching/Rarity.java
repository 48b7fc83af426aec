package newswatch.matching;

/**
 * Which share of the documents has a word: a sketch of counts that follows the stream.
 *
 * <p><b>How it counts.</b> Every word of a sampled document adds to one counter in each of two rows
 * chosen by its hash, and the smaller one is the estimate, as in a count-min sketch (Cormode and
 * Muthukrishnan, 2005) with conservative update: only the smaller counter grows. So an estimate is
 * never below the truth, and words that share a counter with a common one in one row hardly do so
 * in the other. After {@value #WINDOW} documents everything is halved, so that the past fades.
 * While few documents have been seen, a guess from the word's length stands in for them.
 *
 * <p>Rarity only chooses by what a query is looked up. That is why threads may count beside one
 * another without locks, and lose a count now and then: a wrong guess costs time, never a result.
 *
 * <p>Rejected: counts of every word in a map, which grows with the stream; counting the pairs of
 * neighbouring words too, which are so many that their noise hid what is rare.
 */
final class Rarity {
  static final double LANGUAGE = 0.5;
  static final double TOPIC = 0.2;
  static final double ACTOR = 0.02;

  /** One of so many documents is counted. */
  private static final int SAMPLE = 16;

  private static final int WINDOW = 4096;
  private static final int ROW = 1 << 16;

  /** How many documents the guess from the length weighs. */
  private static final double GUESS_WEIGHT = 8;

  /** The share of documents with a word, by its length, as long as nothing is known. */
  private static final double[] GUESSES = guesses();

  /** Empty until the first document is counted. */
  private char[] counts = {};

  private int documents;
  private int sampled;

  /** Counts the document if it is one of the sample, which depends on its words alone. */
  boolean observe(MatchDocument document) {
    Words words = document.words(Field.TEXT);
    int count = words.count();
    int sum = count == 0 ? 0 : words.foldedHash(count / 2) + words.foldedHash(count - 1) + count;
    if ((sum * 0x9E3779B9) >>> 28 != SAMPLE - 1) {
      return false;
    }
    char[] counted = counts.length == 0 ? new char[2 * ROW] : counts;
    for (Field field : Field.ALL) {
      add(document.words(field), counted);
    }
    if (documents >= WINDOW) {
      halve(counted);
    }
    counts = counted;
    documents++;
    sampled++;
    return true;
  }

  private static void add(Words words, char[] counts) {
    for (int word = 0; word < words.count(); word++) {
      int hash = words.foldedHash(word);
      int first = first(hash);
      int second = second(hash);
      char least = (char) Math.min(counts[first], counts[second]);
      if (least < Character.MAX_VALUE) {
        counts[first] = counts[first] == least ? (char) (least + 1) : counts[first];
        counts[second] = counts[second] == least ? (char) (least + 1) : counts[second];
      }
    }
  }

  private void halve(char[] counts) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (char) (counts[i] >>> 1);
    }
    documents /= 2;
  }

  /** How many documents have been counted so far. */
  int sampled() {
    return sampled;
  }

  /** The share of documents with a whole word, from 0 to 1. */
  double word(int hash, int length) {
    char[] counted = counts;
    double count = counted.length == 0 ? 0 : Math.min(counted[first(hash)], counted[second(hash)]);
    return Math.min(1, (count + guess(length) * GUESS_WEIGHT) / (documents + GUESS_WEIGHT));
  }

  /** The share with two words side by side, guessed from the rarer one. */
  double pair(double one, double other) {
    return Math.min(one, other) * 0.1;
  }

  /** The share with a word that begins with so many characters, whatever they are. */
  double prefix(int length) {
    return Math.min(1, guess(length) * 4);
  }

  private static double guess(int length) {
    return GUESSES[Math.min(length, GUESSES.length - 1)];
  }

  private static double[] guesses() {
    double[] guesses = new double[32];
    for (int length = 0; length < guesses.length; length++) {
      guesses[length] = Math.pow(0.6, length);
    }
    return guesses;
  }

  private static int first(int hash) {
    return (hash * 0x9E3779B1) >>> 16;
  }

  private static int second(int hash) {
    return ROW + ((Integer.rotateLeft(hash, 15) * 0x85EBCA77) >>> 16);
  }
}
