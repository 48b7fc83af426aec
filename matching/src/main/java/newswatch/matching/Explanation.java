package newswatch.matching;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why a document answers a query or does not: a tree that mirrors the query, part by part.
 *
 * <p>What holds is exactly what {@link QueryEvaluator} says, part for part. Its size is bounded by
 * the query's and the limits here, not by the document's.
 *
 * @param query the part that this explains
 * @param holds whether it holds for the document
 * @param spans where it stands, sorted and without repeats: the places of a term, the pairs within
 *     the distance of a NEAR, what a topic or an actor was found by; the first {@value #MOST_SPANS}
 *     of them. Empty for AND, OR and NOT, whose parts have them, and for what is not in the text
 * @param count how many spans there are
 * @param parts one for each part of an AND, OR, NEAR or NOT, in the query's order. Those of a NEAR
 *     say where its sides stand by themselves, at whatever distance
 * @param misses for a part that does not hold, how near the document comes, the nearest first and
 *     at most {@value #MOST_MISSES}; empty when it holds and when nothing comes near
 */
public record Explanation(
    Query query,
    boolean holds,
    List<Span> spans,
    int count,
    List<Explanation> parts,
    List<Miss> misses) {

  /** The most spans that are listed of one part. */
  public static final int MOST_SPANS = 200;

  /** The most spans that are listed in a whole explanation; later parts have their count only. */
  public static final int MOST_SPANS_IN_ALL = 100_000;

  /** The most misses of one part. */
  public static final int MOST_MISSES = 5;

  public Explanation {
    spans = List.copyOf(spans);
    parts = List.copyOf(parts);
    misses = List.copyOf(misses);
    if (count < spans.size() || (holds && !misses.isEmpty())) {
      throw new IllegalArgumentException("no explanation of " + query);
    }
  }

  /** Explains a query on a document. Takes about as long as evaluating each part by itself. */
  public static Explanation of(Query query, MatchDocument document) {
    return new QueryExplainer(document).explain(query);
  }

  /**
   * The spans of every part that took part, sorted and without repeats: the evidence of {@link
   * QueryEvaluator} as long as no list of spans is cut.
   */
  public List<Span> evidence() {
    SortedSet<Span> evidence = new TreeSet<>();
    collect(evidence);
    return List.copyOf(evidence);
  }

  private void collect(SortedSet<Span> evidence) {
    if (!holds || query instanceof Query.Not) {
      return;
    }
    evidence.addAll(spans);
    if (!(query instanceof Query.Near)) {
      parts.forEach(part -> part.collect(evidence));
    }
  }
}
