package newswatch.matching;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Splits one text into folded words, in one pass over its characters.
 *
 * <p>{@link PlainText} reads what it can; from something special on everything is read here, until
 * a word has ended. Folded plain words stand in the folded characters where they stand in the text,
 * the others behind all of them.
 */
final class WordScanner {
  private final String source;
  private final char[] text;
  private char[] folded;
  private int foldedLength;
  private int count;
  private int[] starts;
  private int[] ends;
  private int[] foldedStarts;
  private int[] foldedEnds;
  private int[] hashes;

  /** Null as long as every word's position is its index. */
  private int @Nullable [] positions;

  private int position = -1;

  /** What is known of the word being read; it is open while {@code start} is not negative. */
  private int start = -1;

  private int end;
  private int foldedStart;

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
    folded = new char[text.length + text.length / 8 + 16];
    foldedLength = text.length;
    int guess = text.length / 5 + 8;
    starts = new int[guess];
    ends = new int[guess];
    foldedStarts = new int[guess];
    foldedEnds = new int[guess];
    hashes = new int[guess];
  }

  Words scan() {
    int at = 0;
    while (at < text.length) {
      // Folded characters may have moved to a larger array meanwhile.
      at = new PlainText(text, folded, this).read(at);
      boolean separated = false;
      while (at < text.length && !separated) {
        at = special(at);
        separated = start < 0 && !lastWasSolo;
      }
    }
    finish();
    return new Words(
        source,
        supplementary,
        count,
        starts,
        ends,
        folded,
        foldedStarts,
        foldedEnds,
        hashes,
        positions);
  }

  /** Takes a word of plain letters, whose folded form stands where it stands in the text. */
  void plainWord(int from, int to, int wordHash) {
    solo = false;
    if (folded[from] == AttachedWords.AND) {
      start = from;
      end = to;
      finishParts(from, to);
      start = -1;
    } else {
      finish(from, to, from, to, wordHash);
    }
  }

  /** Reads one character with what belongs to it, whatever it is. */
  private int special(int at) {
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

  private void letter(int at, int next, int codePoint) {
    if (start >= 0 && solo) {
      finish();
    }
    if (start < 0) {
      open(at, false);
    }
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
    byte after = isPossessive(text[at + 1]) ? kindAfter(at + 2, false) : Folding.LETTER;
    boolean possessive = after == Folding.SPACE || after == Folding.PUNCTUATION;
    return possessive ? at + 2 : otherwise;
  }

  /** Whether a letter behind an apostrophe makes a possessive, when nothing of a word follows. */
  static boolean isPossessive(char letter) {
    return letter == 's' || letter == 'S' || letter == 'ｓ' || letter == 'Ｓ';
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
    foldedStart = foldedLength;
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
    if (composing) {
      String word = new String(folded, foldedStart, foldedLength - foldedStart);
      foldedLength = foldedStart;
      hash = 0;
      append(Folding.composed(word));
    }
    if (foldedLength - foldedStart > 2
        && AttachedWords.mayHave(folded, foldedStart, foldedLength)) {
      finishParts(foldedStart, foldedLength);
    } else {
      finish(start, end, foldedStart, foldedLength, hash);
    }
    start = -1;
  }

  /** Finishes a word with others that are written together with it as several. */
  private void finishParts(int foldedFrom, int foldedTo) {
    int partStart = start;
    int foldedPartStart = foldedFrom;
    for (AttachedWords.Part part :
        AttachedWords.of(text, start, end, folded, foldedFrom, foldedTo)) {
      finishPart(partStart, part.end(), foldedPartStart, part.foldedEnd());
      partStart = part.end();
      foldedPartStart = part.foldedEnd();
    }
    finishPart(partStart, end, foldedPartStart, foldedTo);
  }

  private void finishPart(int from, int to, int foldedFrom, int foldedTo) {
    finish(from, to, foldedFrom, foldedTo, Words.hash(folded, foldedFrom, foldedTo));
  }

  private void finish(int from, int to, int foldedFrom, int foldedTo, int wordHash) {
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
    foldedStarts[count] = foldedFrom;
    foldedEnds[count] = foldedTo;
    hashes[count] = wordHash;
    count++;
    lastWasSolo = solo;
    punctuated = false;
  }

  private void grow() {
    int capacity = count * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    foldedStarts = Arrays.copyOf(foldedStarts, capacity);
    foldedEnds = Arrays.copyOf(foldedEnds, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
    positions = positions == null ? null : Arrays.copyOf(positions, capacity);
  }
}
