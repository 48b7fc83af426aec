package newswatch.matching;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text folded and split into words, each with its exact place in the text.
 *
 * <p>A word is a run of letters, marks and digits. Hyphens, dashes, apostrophes and other
 * punctuation separate; a possessive ’s is dropped and no part of the span; the dots of an acronym
 * are dropped and its span ends behind its last letter; characters without width (ZWNJ, soft
 * hyphen) neither separate nor count. A character of Han, Kana, Thai, Lao, Khmer or Myanmar is,
 * with its marks, a word of its own. How spellings become equal is told in {@link Folding}.
 *
 * <p>Any string is accepted; a lone surrogate is one code point that separates words. Immutable.
 */
public final class Words {
  private final String text;
  private final int count;
  private final int[] startChars;
  private final int[] endChars;
  private final int[] starts;
  private final int[] ends;
  private final char[] folded;
  private final int[] foldedStarts;
  private final int[] foldedEnds;
  private final int[] hashes;

  /** Null when every position is the word's index, which holds for most texts. */
  private final int @Nullable [] positions;

  Words(
      String text,
      boolean supplementary,
      int count,
      int[] startChars,
      int[] endChars,
      char[] folded,
      int[] foldedStarts,
      int[] foldedEnds,
      int[] hashes,
      int @Nullable [] positions) {
    this.text = text;
    this.count = count;
    this.startChars = startChars;
    this.endChars = endChars;
    this.folded = folded;
    this.foldedStarts = foldedStarts;
    this.foldedEnds = foldedEnds;
    this.hashes = hashes;
    this.positions = positions;
    starts = supplementary ? codePointOffsets(startChars) : startChars;
    ends = supplementary ? codePointOffsets(endChars) : endChars;
  }

  /** Splits a text into words. */
  public static Words of(String text) {
    return new WordScanner(text).scan();
  }

  /** The text as it was given. */
  public String text() {
    return text;
  }

  /** The number of words. */
  public int count() {
    return count;
  }

  /** The folded form of a word; two words are the same word when their folded forms are equal. */
  public String folded(int word) {
    int start = foldedStart(word);
    return new String(folded, start, foldedEnds[word] - start);
  }

  /** The form of a word with its case: like the folded one, but "US" for "U.S.". */
  public String exactCase(int word) {
    StringBuilder form = new StringBuilder();
    boolean composes = false;
    Objects.checkIndex(word, count);
    for (int at = startChars[word]; at < endChars[word]; ) {
      int codePoint = text.codePointAt(at);
      switch (Folding.kind(codePoint)) {
        case Folding.LETTER, Folding.NO_ACRONYM, Folding.SOLO, Folding.KEPT_MARK -> {
          form.append(Folding.exactForm(codePoint));
          composes |= Folding.composes(codePoint);
        }
        default -> {}
      }
      at += Character.charCount(codePoint);
    }
    return composes ? Folding.composed(form) : form.toString();
  }

  /** Where a word starts, in code points of the text. */
  public int start(int word) {
    return starts[Objects.checkIndex(word, count)];
  }

  /** Where a word ends, in code points of the text, exclusive. */
  public int end(int word) {
    return ends[Objects.checkIndex(word, count)];
  }

  /** The word that stands at a place, in code points of the text, or the last one before it. */
  public int wordAt(int place) {
    int index = Arrays.binarySearch(starts, 0, count, place);
    return index >= 0 ? index : -index - 2;
  }

  /** Where a word starts, in UTF-16 units of the text. */
  public int startChar(int word) {
    return startChars[Objects.checkIndex(word, count)];
  }

  /** Where a word ends, in UTF-16 units of the text, exclusive. */
  public int endChar(int word) {
    return endChars[Objects.checkIndex(word, count)];
  }

  /**
   * The word's ordinal for phrases and distances.
   *
   * <p>Words count on by one; punctuation between two characters of a script without spaces counts
   * one more, so that 国王 is not found in 中国，王毅. Spaces and the dots inside names do not.
   */
  public int position(int word) {
    Objects.checkIndex(word, count);
    return positions == null ? word : positions[word];
  }

  /** Whether the word is a character of a script without spaces. */
  boolean isSolo(int word) {
    return Folding.kind(text.codePointAt(startChar(word))) == Folding.SOLO;
  }

  /** Whether the word is written together with the one before it: see {@link AttachedWords}. */
  boolean isAttached(int word) {
    return word > 0 && startChars[word] == endChars[word - 1] && !isSolo(word) && !isSolo(word - 1);
  }

  /** The hash of the folded form; equal to {@link String#hashCode} of it. */
  int foldedHash(int word) {
    return hashes[word];
  }

  /** The hashes of all words, and whatever behind them; not to be written to. */
  int[] foldedHashes() {
    return hashes;
  }

  /** The length of the folded form, in UTF-16 units. */
  int foldedLength(int word) {
    return foldedEnds[word] - foldedStart(word);
  }

  /** One UTF-16 unit of the folded form. */
  char foldedChar(int word, int index) {
    return folded[foldedStart(word) + index];
  }

  /**
   * Whether a folded form, which is long enough, begins with these characters.
   *
   * @param wide whether each character takes two bytes, the higher one first
   */
  boolean foldedBeginsWith(int word, byte[] characters, int from, int length, boolean wide) {
    int start = foldedStart(word);
    for (int i = 0; i < length; i++) {
      int character =
          wide
              ? (characters[from + 2 * i] << 8) | (characters[from + 2 * i + 1] & 0xFF)
              : characters[from + i];
      int mask = wide ? 0xFFFF : 0xFF;
      if (folded[start + i] != (character & mask)) {
        return false;
      }
    }
    return true;
  }

  static int hash(char[] characters, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + characters[i];
    }
    return hash;
  }

  private int foldedStart(int word) {
    return foldedStarts[Objects.checkIndex(word, count)];
  }

  /** Ascending UTF-16 indexes as code points, in one walk over the text. */
  private int[] codePointOffsets(int[] charIndexes) {
    int[] offsets = new int[count];
    int charIndex = 0;
    int codePoints = 0;
    for (int word = 0; word < count; word++) {
      codePoints += text.codePointCount(charIndex, charIndexes[word]);
      charIndex = charIndexes[word];
      offsets[word] = codePoints;
    }
    return offsets;
  }
}
