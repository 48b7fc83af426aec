package newswatch.events;

/**
 * A part of a text, in code points.
 *
 * @param start its first code point, from 0
 * @param end the code point after it
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }
}
