package newswatch.alerts.match;

import java.util.Arrays;
import newswatch.events.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A field of a document whose code points are counted once, so that a slice costs its own length
 * and not that of all the text before it.
 */
final class FieldText {
  private final String field;
  private final String text;
  private final int length;
  private final int @Nullable [] starts;

  /** Prepares a field; the name is as on the wire. */
  FieldText(String field, String text) {
    this.field = field;
    this.text = text;
    length = text.codePointCount(0, text.length());
    // Most texts have no character outside the basic plane: there, indexes are code points.
    starts = length == text.length() ? null : starts(text, length);
  }

  String text() {
    return text;
  }

  /** How many code points there are. */
  int length() {
    return length;
  }

  /** The UTF-16 index of a code point, 0 to {@link #length}. */
  int index(int codePoint) {
    return starts == null ? codePoint : starts[codePoint];
  }

  /** How many code points stand before a UTF-16 index, which is not inside a surrogate pair. */
  int codePoint(int index) {
    if (starts == null) {
      return index;
    }
    int found = Arrays.binarySearch(starts, index);
    return found >= 0 ? found : -found - 1;
  }

  /** The slice {@code [start, end)}, in code points. */
  String slice(int start, int end) {
    return text.substring(index(start), index(end));
  }

  /** The slice {@code [start, end)}, in code points, as evidence. */
  Evidence evidence(int start, int end) {
    return new Evidence(field, start, end, slice(start, end));
  }

  /** Whether the evidence says precisely what stands there. */
  boolean holds(Evidence evidence) {
    return evidence.end() <= length
        && evidence.exact().equals(slice(evidence.start(), evidence.end()));
  }

  private static int[] starts(String text, int length) {
    int[] starts = new int[length + 1];
    int index = 0;
    for (int codePoint = 0; codePoint < length; codePoint++) {
      starts[codePoint] = index;
      index += Character.charCount(text.codePointAt(index));
    }
    starts[length] = index;
    return starts;
  }
}
