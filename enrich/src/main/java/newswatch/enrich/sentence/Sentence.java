package newswatch.enrich.sentence;

/**
 * A sentence of a text, without the space around it.
 *
 * @param start where it starts, in UTF-16 units of the text
 * @param end where it ends, exclusive
 */
public record Sentence(int start, int end) {
  public Sentence {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no sentence: " + start + " to " + end);
    }
  }

  /** Whether a place of the text is in it. */
  public boolean holds(int place) {
    return start <= place && place < end;
  }
}
