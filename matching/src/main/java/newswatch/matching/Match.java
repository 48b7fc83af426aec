package newswatch.matching;

import java.util.List;

/**
 * A query that a document answers, by its key, with the spans that made it match.
 *
 * @param evidence sorted and without repeats; empty when nothing in title or text took part, as for
 *     {@code lang:fa}
 */
public record Match<K>(K key, List<Span> evidence) {
  public Match {
    evidence = List.copyOf(evidence);
  }
}
