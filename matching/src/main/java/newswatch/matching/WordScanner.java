package newswatch.matching;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Splits one text into folded words, in one pass over its characters. */
final class WordScanner {
  /** The folded form of each ASCII letter and digit at its place, zero elsewhere. */
  private static final byte[] ASCII = new byte[0x80];

  static {
    for (char character = '0'; character <= '9'; character++) {
      ASCII[character] = (byte) character;
    }
    for (char character = 'a'; character <= 'z'; character++) {
      ASCII[character] = (byte) character;
      ASCII[Character.toUpperCase(character)] = (byte) character;
    }
  }

  private final String source;
  private final char[] text;
  private char[] folded;
  private int foldedLength;
  private int count;
  private int[] starts;
  private int[] ends;
  private int[] foldedEnds;
  private int[] hashes;

  /** Null as long as every word's position is its index. */
  private int @Nullable [] positions;

  private int position = -1;

  /** What is known of the word being read; it is open while {@code start} is not negative. */
  private int start = -1;

  private int end;

  /** The hash of what is folded of it so far. */
  private int hash;

  private boolean solo;
  private boolean composing;
  private boolean acronym;

  /** Letters and digits since the word's start or its last dot. */
  private int letters;

  private boolean supplementary;
  private boolean lastWasSolo;
  private boolean punctuated;

  WordScanner(String source) {
    this.source = source;
    text = source.toCharArray();
    folded = new char[text.length + 16];
    int guess = text.length / 5 + 8;
    starts = new int[guess];
    ends = new int[guess];
    foldedEnds = new int[guess];
    hashes = new int[guess];
  }

  Words scan() {
    int at = 0;
    while (at < text.length) {
      char character = text[at];
      if (isAsciiLetterOrDigit(character)) {
        at = asciiRun(at);
      } else if (character == ' ') {
        finish();
        at++;
      } else {
        at = other(at);
      }
    }
    finish();
    return new Words(
        source, supplementary, count, starts, ends, folded, foldedEnds, hashes, positions);
  }

  /** Reads a character that is neither an ASCII letter or digit nor a plain space. */
  private int other(int at) {
    int codePoint = Character.codePointAt(text, at);
    int next = at + Character.charCount(codePoint);
    supplementary |= next > at + 1;
    switch (Folding.kind(codePoint)) {
      case Folding.LETTER, Folding.NO_ACRONYM -> letter(at, next, codePoint);
      case Folding.SOLO -> {
        finish();
        open(at, true);
        append(codePoint, next);
      }
      case Folding.KEPT_MARK -> {
        if (start < 0) {
          open(at, false);
        }
        append(codePoint, next);
      }
      case Folding.DROPPED_MARK -> end = next;
      case Folding.PUNCTUATION -> next = punctuation(at, next, codePoint);
      case Folding.SPACE -> finish();
      default -> {}
    }
    return next;
  }

  /** Reads as many ASCII letters and digits as there are: what nearly all of an English text is. */
  private int asciiRun(int from) {
    enterRun(from);
    char[] in = text;
    if (foldedLength + in.length - from > folded.length) {
      folded = Arrays.copyOf(folded, foldedLength + in.length - from + 16);
    }
    char[] out = folded;
    int length = foldedLength;
    int runHash = hash;
    int at = from;
    do {
      byte form = ASCII[in[at++]];
      out[length++] = (char) form;
      runHash = 31 * runHash + form;
    } while (at < in.length && isAsciiLetterOrDigit(in[at]));
    foldedLength = length;
    hash = runHash;
    end = at;
    letters += at - from + (in[from] <= '9' ? 1 : 0);
    return at;
  }

  private static boolean isAsciiLetterOrDigit(char character) {
    return character < 0x80 && ASCII[character] != 0;
  }

  /** Makes sure that a word is open that can go on. */
  private void enterRun(int at) {
    if (start >= 0 && solo) {
      finish();
    }
    if (start < 0) {
      open(at, false);
    }
  }

  private void letter(int at, int next, int codePoint) {
    enterRun(at);
    letters += Folding.kind(codePoint) == Folding.LETTER ? 1 : 2;
    append(codePoint, next);
  }

  /** Ends the word unless the mark is a dot inside an acronym; returns where to read on. */
  private int punctuation(int at, int next, int codePoint) {
    if (start < 0) {
      punctuated = true;
      return next;
    }
    boolean dot = codePoint == '.' || codePoint == '．';
    if (dot && letters == 1 && !solo && singleLetterAt(next)) {
      acronym = true;
      letters = 0;
      return next;
    }
    boolean acronymEnded = acronym;
    finish();
    punctuated = true;
    int apostrophe = dot && acronymEnded ? next : at;
    return possessiveEnd(apostrophe, next);
  }

  private boolean singleLetterAt(int at) {
    if (at >= text.length) {
      return false;
    }
    int letter = Character.codePointAt(text, at);
    if (Folding.kind(letter) != Folding.LETTER) {
      return false;
    }
    byte after = kindAfter(at + Character.charCount(letter), true);
    return after != Folding.LETTER && after != Folding.NO_ACRONYM;
  }

  /** Behind a possessive ’s that stands at the place, else the given place to read on. */
  private int possessiveEnd(int at, int otherwise) {
    if (at + 1 >= text.length || !FoldingRules.isApostrophe(text[at])) {
      return otherwise;
    }
    boolean possessive =
        switch (text[at + 1]) {
          case 's', 'S', 'ｓ', 'Ｓ' -> {
            byte after = kindAfter(at + 2, false);
            yield after == Folding.SPACE || after == Folding.PUNCTUATION;
          }
          default -> false;
        };
    return possessive ? at + 2 : otherwise;
  }

  /** The kind of the next character that counts; the end of the text counts as a space. */
  private byte kindAfter(int from, boolean overMarks) {
    int at = from;
    while (at < text.length) {
      int codePoint = Character.codePointAt(text, at);
      byte kind = Folding.kind(codePoint);
      boolean mark = kind == Folding.DROPPED_MARK || kind == Folding.KEPT_MARK;
      if (kind != Folding.IGNORED && !(overMarks && mark)) {
        return kind;
      }
      at += Character.charCount(codePoint);
    }
    return Folding.SPACE;
  }

  private void open(int at, boolean withoutSpaces) {
    start = at;
    solo = withoutSpaces;
    composing = false;
    acronym = false;
    letters = 0;
    hash = 0;
  }

  private void append(int codePoint, int next) {
    end = next;
    composing |= Folding.composes(codePoint);
    int form = Folding.foldedCodePoint(codePoint);
    if (form >= 0 && form <= Character.MAX_VALUE) {
      if (foldedLength == folded.length) {
        folded = Arrays.copyOf(folded, foldedLength * 2);
      }
      folded[foldedLength++] = (char) form;
      hash = 31 * hash + form;
    } else {
      append(Folding.foldedForm(codePoint));
    }
  }

  private void append(String form) {
    if (foldedLength + form.length() > folded.length) {
      folded = Arrays.copyOf(folded, folded.length * 2 + form.length());
    }
    form.getChars(0, form.length(), folded, foldedLength);
    foldedLength += form.length();
    for (int i = 0; i < form.length(); i++) {
      hash = 31 * hash + form.charAt(i);
    }
  }

  private void finish() {
    if (start < 0) {
      return;
    }
    int foldedStart = count == 0 ? 0 : foldedEnds[count - 1];
    if (composing) {
      String word = new String(folded, foldedStart, foldedLength - foldedStart);
      foldedLength = foldedStart;
      hash = 0;
      append(Folding.composed(word));
    }
    if (foldedLength - foldedStart > 2
        && AttachedWords.mayHave(folded, foldedStart, foldedLength)) {
      finishParts(foldedStart);
    } else {
      finish(start, end, foldedLength, hash);
    }
    start = -1;
  }

  /** Finishes a word with others that are written together with it as several. */
  private void finishParts(int foldedStart) {
    int partStart = start;
    int foldedPartStart = foldedStart;
    for (AttachedWords.Part part :
        AttachedWords.of(text, start, end, folded, foldedStart, foldedLength)) {
      int partHash = Words.hash(folded, foldedPartStart, part.foldedEnd());
      finish(partStart, part.end(), part.foldedEnd(), partHash);
      partStart = part.end();
      foldedPartStart = part.foldedEnd();
    }
    finish(partStart, end, foldedLength, Words.hash(folded, foldedPartStart, foldedLength));
  }

  private void finish(int from, int to, int foldedEnd, int wordHash) {
    if (count == starts.length) {
      grow();
    }
    boolean step = punctuated && solo && lastWasSolo;
    position += step ? 2 : 1;
    if (step && positions == null) {
      positions = new int[starts.length];
      Arrays.setAll(positions, IntUnaryOperator.identity());
    }
    if (positions != null) {
      positions[count] = position;
    }
    starts[count] = from;
    ends[count] = to;
    foldedEnds[count] = foldedEnd;
    hashes[count] = wordHash;
    count++;
    lastWasSolo = solo;
    punctuated = false;
  }

  private void grow() {
    int capacity = count * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    foldedEnds = Arrays.copyOf(foldedEnds, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
    positions = positions == null ? null : Arrays.copyOf(positions, capacity);
  }
}
