package newswatch.matching;

import java.util.Comparator;

/**
 * A stretch of a document's field, in Unicode code points from 0, end exclusive.
 *
 * <p>Spans order as evidence is listed: title before text, then by start, then by end.
 */
public record Span(Field field, int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::field).thenComparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
