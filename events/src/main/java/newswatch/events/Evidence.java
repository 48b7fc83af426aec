package newswatch.events;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A span of a document and what stands there.
 *
 * @param field the document's field: {@code title} or {@code text}
 * @param start first code point of the span, from 0
 * @param end code point after the span
 * @param exact precisely the slice {@code [start, end)} of the field
 * @param via of a mention, when the actor is not meant by a name of its own; else null
 */
public record Evidence(String field, int start, int end, String exact, @Nullable Via via)
    implements Comparable<Evidence> {

  public static final String TITLE = "title";
  public static final String TEXT = "text";

  private static final Comparator<Evidence> ORDER =
      Comparator.comparing((Evidence evidence) -> !evidence.field.equals(TITLE))
          .thenComparingInt(Evidence::start)
          .thenComparingInt(Evidence::end);

  public Evidence {
    if (!field.equals(TITLE) && !field.equals(TEXT)) {
      throw new IllegalArgumentException("field must be title or text, not " + field);
    }
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
    if (exact.codePointCount(0, exact.length()) != end - start) {
      throw new IllegalArgumentException(
          "exact has another length than " + start + " to " + end + ": " + exact);
    }
  }

  /** What stands there by itself. */
  public Evidence(String field, int start, int end, String exact) {
    this(field, start, end, exact, null);
  }

  /** The evidence at {@code [start, end)} (code points) of one field of a document. */
  public static Evidence of(Document document, String field, int start, int end) {
    String value = field.equals(TITLE) ? document.title() : document.text();
    int from = value.offsetByCodePoints(0, start);
    return new Evidence(
        field, start, end, value.substring(from, value.offsetByCodePoints(from, end - start)));
  }

  /** Title before text, then by start, then by end. */
  @Override
  public int compareTo(Evidence other) {
    return ORDER.compare(this, other);
  }
}
