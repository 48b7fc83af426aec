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
  private final EncodedTerm term;
  private final EncodedQuery near;
  private final Evidence evidence;
  private final int start;

  /**
   * Of the NEAR whose kind and length have been read.
   *
   * @param term to read terms with
   */
  Proximity(MatchDocument document, EncodedTerm term, EncodedQuery near, Evidence evidence) {
    this.document = document;
    this.term = term;
    this.near = near;
    this.evidence = evidence;
    start = near.at;
  }

  /** Adds the spans of every pair within the distance; false when there is none. */
  boolean holds() {
    boolean any = false;
    for (Field field : Field.ALL) {
      near.at = start;
      any |= holds(field);
    }
    return any;
  }

  private boolean holds(Field field) {
    boolean ordered = near.next() != 0;
    int distance = near.number();
    List<Stretch> left = stretches(field);
    if (left.isEmpty()) {
      return false;
    }
    List<Stretch> right = stretches(field);
    return !right.isEmpty()
        && collect(new Stretches(left), new Stretches(right), distance, ordered);
  }

  private boolean collect(Stretches lefts, Stretches rights, int distance, boolean ordered) {
    boolean any = false;
    for (Stretch left : lefts.all()) {
      if (rights.beginsAfter(left.last(), distance)
          || (!ordered && rights.endsBefore(left.first(), distance))) {
        left.use(evidence);
        any = true;
      }
    }
    for (Stretch right : any ? rights.all() : List.<Stretch>of()) {
      if (lefts.endsBefore(right.first(), distance)
          || (!ordered && lefts.beginsAfter(right.last(), distance))) {
        right.use(evidence);
      }
    }
    return any;
  }

  /** Where the operand that follows stands in a field. */
  private List<Stretch> stretches(Field field) {
    byte kind = near.next();
    if (kind == QueryEncoder.TERM) {
      term.read(near);
      return term.isFor(field) ? places(field) : List.of();
    }
    int end = near.end();
    if (kind == QueryEncoder.NEAR) {
      return pairs(field);
    }
    List<Stretch> stretches = new ArrayList<>();
    while (near.at < end) {
      stretches.addAll(stretches(field));
    }
    return stretches;
  }

  private List<Stretch> places(Field field) {
    int found = term.find(document.text(field));
    if (found == 0) {
      return List.of();
    }
    Words words = document.words(field);
    List<Stretch> places = new ArrayList<>(found);
    for (int i = 0; i < found; i++) {
      int first = term.place(i);
      places.add(
          new Stretch(
              words.position(first),
              words.position(first + term.count() - 1),
              Evidence.packed(field, words, first, term.count())));
    }
    return places;
  }

  private List<Stretch> pairs(Field field) {
    boolean ordered = near.next() != 0;
    int distance = near.number();
    Stretches lefts = new Stretches(stretches(field));
    Stretches rights = new Stretches(stretches(field));
    int bounded = boundedDistance(lefts, rights, distance, ordered);
    List<Stretch> pairs = new ArrayList<>();
    for (Stretch left : lefts.all()) {
      for (Stretch right : rights.beginningAfter(left.last(), bounded)) {
        pairs.add(new Stretch(left, right));
      }
      if (!ordered) {
        for (Stretch right : rights.endingBefore(left.first(), bounded)) {
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
  private static int boundedDistance(
      Stretches lefts, Stretches rights, int distance, boolean ordered) {
    if (countPairs(lefts, rights, distance, ordered) <= MAX_PAIRS) {
      return distance;
    }
    int enough = 1;
    int most = distance - 1;
    while (enough < most) {
      int middle = (enough + most + 1) >>> 1;
      if (countPairs(lefts, rights, middle, ordered) <= MAX_PAIRS) {
        enough = middle;
      } else {
        most = middle - 1;
      }
    }
    return enough;
  }

  private static long countPairs(Stretches lefts, Stretches rights, int distance, boolean ordered) {
    long pairs = 0;
    for (Stretch left : lefts.all()) {
      pairs += rights.beginningAfter(left.last(), distance).size();
      pairs += ordered ? 0 : rights.endingBefore(left.first(), distance).size();
    }
    return pairs;
  }
}
