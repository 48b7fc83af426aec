package newswatch.matching;

import java.util.Arrays;

/**
 * The term of an encoded query that was read last, and where it stands in texts.
 *
 * <p>One of these reads term after term, so that matching makes no objects of them.
 */
final class EncodedTerm {
  private byte[] bytes = {};
  private int flags;
  private int count;
  private int pivot;

  /** For each word where its folded form starts in the bytes, and how many characters it has. */
  private int[] starts = new int[4];

  private int[] lengths = new int[4];

  /**
   * The position of each word after the first one's, and whether it is attached to its neighbour.
   */
  private int[] positions = new int[4];

  private boolean[] attached = new boolean[4];
  private int[] exactStarts = new int[4];
  private int[] exactLengths = new int[4];

  /** The places found last. */
  private int[] places = new int[16];

  /** Reads the term that follows; its kind has been read. */
  void read(EncodedQuery query) {
    bytes = query.bytes;
    flags = query.next();
    count = query.number();
    pivot = query.number();
    if (count > starts.length) {
      grow();
    }
    int characterBytes = has(QueryEncoder.WIDE) ? 2 : 1;
    for (int word = 0; word < count; word++) {
      lengths[word] = query.number();
      starts[word] = query.at;
      query.at += lengths[word] * characterBytes;
      int gap = has(QueryEncoder.GAPS) ? query.number() : 1;
      positions[word] = word == 0 ? 0 : positions[word - 1] + Math.max(1, gap);
      attached[word] = word > 0 && gap == 0;
      if (has(QueryEncoder.EXACT_CASE)) {
        exactLengths[word] = query.number();
        exactStarts[word] = query.at;
        query.at += exactLengths[word] * characterBytes;
      }
    }
  }

  private void grow() {
    int capacity = Math.max(count, starts.length * 2);
    starts = new int[capacity];
    lengths = new int[capacity];
    positions = new int[capacity];
    attached = new boolean[capacity];
    exactStarts = new int[capacity];
    exactLengths = new int[capacity];
  }

  private boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** The number of words. */
  int count() {
    return count;
  }

  boolean inSource() {
    return has(QueryEncoder.IN_SOURCE);
  }

  /** Whether the term may stand in a field at all. */
  boolean isFor(Field field) {
    return (flags & (QueryEncoder.IN_SOURCE | QueryEncoder.TITLE_ONLY)) == 0
        || (has(QueryEncoder.TITLE_ONLY) && field == Field.TITLE);
  }

  /** Whether a word may go on, which only the last one may. */
  boolean isOpen(int word) {
    return has(QueryEncoder.PREFIX) && word == count - 1;
  }

  /** The number of UTF-16 units of a word. */
  int length(int word) {
    return lengths[word];
  }

  /** The hash of a word's first characters, equal to {@link String#hashCode} of them. */
  int hash(int word, int characters) {
    int hash = 0;
    for (int i = 0; i < characters; i++) {
      hash = 31 * hash + character(starts[word], i);
    }
    return hash;
  }

  /** The hash of a whole word, equal to {@link Words#foldedHash}. */
  int hash(int word) {
    return hash(word, lengths[word]);
  }

  private char character(int start, int index) {
    if (!has(QueryEncoder.WIDE)) {
      return (char) (bytes[start + index] & 0xFF);
    }
    int at = start + 2 * index;
    return (char) ((bytes[at] << 8) | (bytes[at + 1] & 0xFF));
  }

  /** Finds the places of the term in a text and returns how many they are: see {@link #place}. */
  int find(MatchDocument.Text text) {
    boolean prefixOnly = isOpen(0);
    int hash = prefixOnly ? character(starts[0], 0) : hash(pivot);
    Occurrences occurrences = prefixOnly ? text.firstCharacters() : text.occurrences();
    int found = 0;
    for (int word = occurrences.first(hash); word >= 0; word = occurrences.next(word)) {
      if (standsAt(text.words(), word - pivot)) {
        places = found == places.length ? Arrays.copyOf(places, found * 2) : places;
        places[found++] = word - pivot;
      }
    }
    return found;
  }

  /** The index of the first word of one of the places found last; places ascend. */
  int place(int index) {
    return places[index];
  }

  private boolean standsAt(Words words, int first) {
    if (first < 0 || first + count > words.count() || !isWord(words, first + pivot, pivot)) {
      return false;
    }
    for (int word = 0; word < count; word++) {
      boolean elsewhere =
          words.position(first + word) - words.position(first) != positions[word]
              || (attached[word] && !words.isAttached(first + word));
      if (elsewhere || (word != pivot && !isWord(words, first + word, word))) {
        return false;
      }
    }
    return !has(QueryEncoder.EXACT_CASE) || hasExactCase(words, first);
  }

  private boolean isWord(Words words, int place, int word) {
    int length = words.foldedLength(place);
    return (isOpen(word) ? length >= lengths[word] : length == lengths[word])
        && words.foldedBeginsWith(
            place, bytes, starts[word], lengths[word], has(QueryEncoder.WIDE));
  }

  private boolean hasExactCase(Words words, int first) {
    for (int word = 0; word < count; word++) {
      String form = words.exactCase(first + word);
      int length = exactLengths[word];
      if (isOpen(word) ? form.length() < length : form.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (form.charAt(i) != character(exactStarts[word], i)) {
          return false;
        }
      }
    }
    return true;
  }
}
