package newswatch.matching;

/**
 * Splits the plain stretches of a text: letters and digits that fold to one character, and what
 * separates words without more ado. That is nearly all of a text in a Western, Cyrillic or
 * unvowelled Arabic script; {@link WordScanner} reads the rest, character by character.
 *
 * <p><b>Why so.</b> A loop that leaves at the end of each word is mispredicted by the processor at
 * nearly each word, which costs more than folding its letters. So 64 characters at a time are
 * folded, hashed and marked as letters or not without any branch, and then only the edges between
 * letters and others are visited. The hash of a word is the difference of the running hash of all
 * characters at its ends, the earlier one multiplied by 31 to the word's length: exactly {@link
 * String#hashCode} of the word.
 *
 * <p>An apostrophe separates unless a possessive s follows, which is dropped; a dot separates
 * unless it may be one of an acronym, which is left to the scanner, as is everything at the edge of
 * a block that would need a look beyond it.
 */
final class PlainText {
  private static final int BLOCK = Long.SIZE;

  /** What is below stands for no character: kinds of those that are not letters. */
  private static final char LEAST_LETTER = 4;

  private static final char SEPARATOR = 0;
  private static final char SPECIAL = 1;
  private static final char APOSTROPHE = 2;
  private static final char DOT = 3;

  /** The folded form of each character of the basic plane, or what kind of other it is. */
  private static final char[] FORMS = forms();

  /** Powers of 31, to take the hash of what stands before a word out of the running hash. */
  private static final int[] POWERS = powers();

  private final char[] text;
  private final char[] folded;
  private final WordScanner words;
  private final int[] runningHash = new int[BLOCK + 1];

  /** Where the word begins that is being read, or -1, and the running hash there. */
  private int start;

  private int hashAtStart;

  /** A bit for each character of the block. */
  private long letters;

  private long others;

  /**
   * Of a text.
   *
   * @param folded takes each folded letter at its place in the text
   * @param words takes the words
   */
  PlainText(char[] text, char[] folded, WordScanner words) {
    this.text = text;
    this.folded = folded;
    this.words = words;
  }

  private static char[] forms() {
    char[] forms = new char[Character.MAX_VALUE + 1];
    for (char character = 0; character < Character.MAX_VALUE; character++) {
      forms[character] = form(character);
    }
    forms[Character.MAX_VALUE] = SPECIAL;
    return forms;
  }

  private static char form(char character) {
    if (character == '.') {
      return DOT;
    }
    if (FoldingRules.isApostrophe(character)) {
      return APOSTROPHE;
    }
    int form = Folding.foldedCodePoint(character);
    boolean single = form >= LEAST_LETTER && form <= Character.MAX_VALUE;
    return switch (Folding.kind(character)) {
      case Folding.LETTER -> single && !Folding.composes(character) ? (char) form : SPECIAL;
      case Folding.NO_ACRONYM -> form >= '0' && form <= '9' ? (char) form : SPECIAL;
      case Folding.SPACE -> SEPARATOR;
      case Folding.PUNCTUATION ->
          character == '．' || Character.isSurrogate(character) ? SPECIAL : SEPARATOR;
      default -> SPECIAL;
    };
  }

  private static int[] powers() {
    int[] powers = new int[BLOCK];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 31 * powers[i - 1];
    }
    return powers;
  }

  /**
   * Reads words from there on, where none is open.
   *
   * @return where the scanner must read on: the end of the text, something special, or the start of
   *     the word that it belongs to
   */
  int read(int from) {
    start = -1;
    int hash = 0;
    for (int block = from; block < text.length; block += BLOCK) {
      int length = Math.min(BLOCK, text.length - block);
      hash = fold(block, length, hash);
      int end = others == 0 ? length : judgeOthers(block, length);
      visitEdges(block, end);
      if (end < length) {
        return start >= 0 ? start : block + end;
      }
    }
    if (start >= 0) {
      finish(text.length, hash);
    }
    return text.length;
  }

  /** Folds, hashes and marks a block, without branches, and returns the running hash behind it. */
  private int fold(int block, int length, int hashBefore) {
    int hash = hashBefore;
    long letterBits = 0;
    long otherBits = 0;
    for (int i = 0; i < length; i++) {
      int form = FORMS[text[block + i]];
      folded[block + i] = (char) form;
      runningHash[i] = hash;
      hash = 31 * hash + form;
      letterBits |= (long) ((LEAST_LETTER - 1 - form) >>> 31) << i;
      otherBits |= (long) (((form - LEAST_LETTER) & -form) >>> 31) << i;
    }
    runningHash[length] = hash;
    letters = letterBits;
    others = otherBits;
    return hash;
  }

  /**
   * Looks at what may be more than a separator, and takes a possessive s out of the letters.
   *
   * @return how much of the block can be read: all of it, or up to something special
   */
  private int judgeOthers(int block, int length) {
    for (long rest = others; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      int at = block + i;
      char kind = folded[at];
      boolean afterLetter = i == 0 ? start >= 0 : ((letters >>> (i - 1)) & 1) != 0;
      if (kind == SPECIAL || (afterLetter && isSpecial(kind, at))) {
        return i;
      }
      if (kind == APOSTROPHE && afterLetter && isPossessive(at)) {
        if (i + 1 >= length) {
          return i;
        }
        letters &= ~(1L << (i + 1));
      }
    }
    return length;
  }

  /** Whether a dot or an apostrophe behind a letter is for the scanner to judge. */
  private boolean isSpecial(char kind, int at) {
    if (kind == DOT) {
      boolean afterOneLetter = at < 2 || !isLetter(at - 2);
      return afterOneLetter && at + 1 < text.length && FORMS[text[at + 1]] != SEPARATOR;
    }
    return isPossessive(at) && at + 2 < text.length && FORMS[text[at + 2]] == SPECIAL;
  }

  private boolean isPossessive(int apostrophe) {
    int at = apostrophe + 1;
    return at < text.length
        && WordScanner.isPossessive(text[at])
        && (at + 1 == text.length || !isLetter(at + 1));
  }

  private boolean isLetter(int at) {
    return FORMS[text[at]] >= LEAST_LETTER;
  }

  /** Begins and ends words where letters begin and end. */
  private void visitEdges(int block, int end) {
    long before = (letters << 1) | (start >= 0 ? 1 : 0);
    long edges = letters ^ before;
    if (end < BLOCK) {
      edges &= (1L << end) - 1;
    }
    while (edges != 0) {
      int i = Long.numberOfTrailingZeros(edges);
      edges &= edges - 1;
      if (start < 0) {
        start = block + i;
        hashAtStart = runningHash[i];
      } else {
        finish(block + i, runningHash[i]);
      }
    }
  }

  private void finish(int end, int hash) {
    int length = end - start;
    int wordHash =
        length < POWERS.length
            ? hash - hashAtStart * POWERS[length]
            : Words.hash(folded, start, end);
    words.plainWord(start, end, wordHash);
    start = -1;
  }
}
