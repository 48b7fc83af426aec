package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import newswatch.matching.Stretches.Stretch;

/**
 * Finds what stands within the distance of a NEAR or BEFORE in one field.
 *
 * <p>At the top of a query only the evidence counts: a stretch takes part when the other side has
 * any partner for it, which two binary searches tell. So thousands of hits cost n log n, not the
 * number of pairs. A NEAR that is an operand of another must give its pairs, because the outer
 * distance is measured from each pair's ends: the shortest pairs are not enough, since in {@code (a
 * NEAR/5 b) NEAR/1 c} over "a b b c" only the longer pair is next to c. There the pairs of one
 * field are bounded by {@value #MAX_PAIRS}; a text that has more loses the widest ones first.
 */
final class Proximity {
  /** Most pairs that a NEAR inside another one gives for a field of a document. */
  static final int MAX_PAIRS = 10_000;

  private final MatchDocument document;
  private final Field field;

  private Proximity(MatchDocument document, Field field) {
    this.document = document;
    this.field = field;
  }

  /** Adds the spans of every pair within the distance; false when there is none. */
  static boolean collect(Query.Near near, MatchDocument document, List<Span> evidence) {
    boolean any = false;
    for (Field field : Field.values()) {
      any |= new Proximity(document, field).collect(near, evidence);
    }
    return any;
  }

  private boolean collect(Query.Near near, List<Span> evidence) {
    Stretches lefts = new Stretches(stretches(near.left()));
    Stretches rights = new Stretches(stretches(near.right()));
    int distance = near.distance();
    boolean any = false;
    for (Stretch left : lefts.all()) {
      if (!rights.beginningAfter(left.last, distance).isEmpty()
          || (!near.ordered() && !rights.endingBefore(left.first, distance).isEmpty())) {
        left.use(evidence);
        any = true;
      }
    }
    for (Stretch right : any ? rights.all() : List.<Stretch>of()) {
      if (!lefts.endingBefore(right.first, distance).isEmpty()
          || (!near.ordered() && !lefts.beginningAfter(right.last, distance).isEmpty())) {
        right.use(evidence);
      }
    }
    return any;
  }

  private List<Stretch> stretches(Query query) {
    if (query instanceof Query.Near near) {
      return pairs(near);
    }
    List<Stretch> stretches = new ArrayList<>();
    if (query instanceof Query.Or or) {
      or.parts().forEach(part -> stretches.addAll(stretches(part)));
    } else if (query instanceof Term term) {
      Words words = document.words(field);
      for (int first : TermPlaces.of(term, field, document)) {
        stretches.add(
            new Stretch(
                words.position(first),
                words.position(first + term.count() - 1),
                TermPlaces.span(term, field, document, first)));
      }
    }
    return stretches;
  }

  private List<Stretch> pairs(Query.Near near) {
    Stretches lefts = new Stretches(stretches(near.left()));
    Stretches rights = new Stretches(stretches(near.right()));
    int distance = boundedDistance(near, lefts, rights);
    List<Stretch> pairs = new ArrayList<>();
    for (Stretch left : lefts.all()) {
      for (Stretch right : rights.beginningAfter(left.last, distance)) {
        pairs.add(new Stretch(left, right));
      }
      if (!near.ordered()) {
        for (Stretch right : rights.endingBefore(left.first, distance)) {
          pairs.add(new Stretch(left, right));
        }
      }
      if (pairs.size() >= MAX_PAIRS) {
        break;
      }
    }
    return pairs;
  }

  /** The distance, or the largest one below it that keeps the pairs within their bound. */
  private static int boundedDistance(Query.Near near, Stretches lefts, Stretches rights) {
    if (countPairs(near, lefts, rights, near.distance()) <= MAX_PAIRS) {
      return near.distance();
    }
    int enough = 1;
    int most = near.distance() - 1;
    while (enough < most) {
      int middle = (enough + most + 1) >>> 1;
      if (countPairs(near, lefts, rights, middle) <= MAX_PAIRS) {
        enough = middle;
      } else {
        most = middle - 1;
      }
    }
    return enough;
  }

  private static long countPairs(Query.Near near, Stretches lefts, Stretches rights, int distance) {
    long pairs = 0;
    for (Stretch left : lefts.all()) {
      pairs += rights.beginningAfter(left.last, distance).size();
      pairs += near.ordered() ? 0 : rights.endingBefore(left.first, distance).size();
    }
    return pairs;
  }
}
