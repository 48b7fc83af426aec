package newswatch.matching;

/**
 * A stretch of a document's field, in Unicode code points from 0, end exclusive.
 *
 * <p>Spans order as evidence is listed: title before text, then by start, then by end.
 */
public record Span(Field field, int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  @Override
  public int compareTo(Span other) {
    int byField = field.compareTo(other.field);
    if (byField != 0) {
      return byField;
    }
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
