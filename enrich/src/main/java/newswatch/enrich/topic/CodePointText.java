package newswatch.enrich.topic;

import newswatch.events.Evidence;
import newswatch.matching.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text that can be cut at code points without walking from its beginning each time: the UTF-16
 * index of every {@value #STEP}th code point is kept, unless all are one unit long.
 */
final class CodePointText {
  private static final int STEP = 256;

  private final String text;
  private final int @Nullable [] marks;

  CodePointText(String text) {
    this.text = text;
    int codePoints = text.codePointCount(0, text.length());
    marks = codePoints == text.length() ? null : marks(text, codePoints);
  }

  private static int[] marks(String text, int codePoints) {
    int[] marks = new int[codePoints / STEP + 1];
    for (int mark = 1; mark < marks.length; mark++) {
      marks[mark] = text.offsetByCodePoints(marks[mark - 1], STEP);
    }
    return marks;
  }

  /** What stands at the span, which must be one of this text. */
  Evidence evidence(Span span) {
    String exact = text.substring(index(span.start()), index(span.end()));
    return new Evidence(span.field().wireName(), span.start(), span.end(), exact);
  }

  private int index(int codePoint) {
    return marks == null
        ? codePoint
        : text.offsetByCodePoints(marks[codePoint / STEP], codePoint % STEP);
  }
}
