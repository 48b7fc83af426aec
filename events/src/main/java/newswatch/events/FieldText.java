package newswatch.events;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A field of a document whose code points are counted once, so that a slice costs its own length
 * and not that of all the text before it.
 */
public final class FieldText {
  private static final int STEP = 256;

  private final String field;
  private final String text;
  private final int length;
  private final int @Nullable [] marks;

  /** Prepares a field; the name is as on the wire. */
  public FieldText(String field, String text) {
    this.field = field;
    this.text = text;
    length = text.codePointCount(0, text.length());
    // Most texts have no character outside the basic plane: there, indexes are code points.
    marks = length == text.length() ? null : marks(text, length);
  }

  public String text() {
    return text;
  }

  /** How many code points there are. */
  public int length() {
    return length;
  }

  /** The UTF-16 index of a code point, 0 to {@link #length}. */
  public int index(int codePoint) {
    return marks == null
        ? codePoint
        : text.offsetByCodePoints(marks[codePoint / STEP], codePoint % STEP);
  }

  /** How many code points stand before a UTF-16 index, which is not inside a surrogate pair. */
  public int codePoint(int index) {
    if (marks == null) {
      return index;
    }
    int found = Arrays.binarySearch(marks, index);
    int mark = found >= 0 ? found : -found - 2;
    return mark * STEP + text.codePointCount(marks[mark], index);
  }

  /** The slice {@code [start, end)}, in code points, as evidence. */
  public Evidence evidence(int start, int end) {
    return new Evidence(field, start, end, slice(start, end));
  }

  /** Whether evidence of this field says precisely what stands there. */
  public boolean holds(Evidence evidence) {
    return evidence.end() <= length
        && evidence.exact().equals(slice(evidence.start(), evidence.end()));
  }

  private String slice(int start, int end) {
    return text.substring(index(start), index(end));
  }

  /** The UTF-16 index of every {@value #STEP}th code point. */
  private static int[] marks(String text, int length) {
    int[] marks = new int[length / STEP + 1];
    for (int mark = 1; mark < marks.length; mark++) {
      marks[mark] = text.offsetByCodePoints(marks[mark - 1], STEP);
    }
    return marks;
  }
}
