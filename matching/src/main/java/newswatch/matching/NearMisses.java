package newswatch.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How near a document comes to a NEAR or BEFORE whose sides both stand in it.
 *
 * <p>The closest distance is found by asking {@link QueryEvaluator} for the same query with other
 * distances: what holds for one holds for every larger one, so forty questions are enough, few when
 * it is short, and a miss cannot contradict a match.
 */
final class NearMisses {
  private final Query.Near near;
  private final MatchDocument document;

  /** No two words of a field are further apart. */
  private final int widest;

  NearMisses(Query.Near near, MatchDocument document) {
    this.near = near;
    this.document = document;
    int last = 1;
    for (Field field : Field.values()) {
      Words words = document.words(field);
      last = words.count() == 0 ? last : Math.max(last, words.position(words.count() - 1));
    }
    widest = Math.min(last, QueryParser.MAX_DISTANCE);
  }

  private record Closest(int distance, List<Span> spans) {}

  List<Miss> find() {
    List<Miss> misses = new ArrayList<>();
    Optional<Closest> reversed =
        near.ordered() ? closest(near.right(), near.left(), 1) : Optional.empty();
    reversed.ifPresent(pair -> misses.add(new Miss.WrongOrder(pair.distance, pair.spans)));
    closest(near.left(), near.right(), near.distance() + 1)
        .ifPresent(
            pair ->
                misses.add(
                    reversed.isPresent() && reversed.get().distance <= pair.distance ? 1 : 0,
                    new Miss.TooFar(pair.distance, pair.spans)));
    return misses.isEmpty() ? List.of(apart()) : misses;
  }

  /** The closest pairs of the two, of which none is closer than the lowest distance. */
  private Optional<Closest> closest(Query left, Query right, int lowest) {
    if (lowest > widest || evaluate(left, right, widest).isEmpty()) {
      return Optional.empty();
    }
    int low = lowest;
    int high = lowest;
    while (high < widest && evaluate(left, right, high).isEmpty()) {
      low = high + 1;
      high = Math.min(widest, high * 2);
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (evaluate(left, right, middle).isPresent()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int distance = low;
    return evaluate(left, right, distance)
        .map(spans -> new Closest(distance, shown(spans, distance)));
  }

  private Optional<List<Span>> evaluate(Query left, Query right, int distance) {
    return QueryEvaluator.evaluate(new Query.Near(left, right, distance, near.ordered()), document);
  }

  /** Of the spans of all closest pairs, those of the first one. */
  private List<Span> shown(List<Span> spans, int distance) {
    Span first = spans.get(0);
    List<Span> field = spans.stream().filter(span -> span.field() == first.field()).toList();
    if (hasNear(near.left()) || hasNear(near.right())) {
      return field;
    }
    Words words = document.words(first.field());
    int wanted = words.position(wordAt(words, first.end() - 1)) + distance;
    Set<Span> partners =
        new HashSet<>(places(places(near.left()).contains(first) ? near.right() : near.left()));
    return field.stream()
        .filter(span -> words.position(wordAt(words, span.start())) == wanted)
        .filter(partners::contains)
        .findFirst()
        .map(partner -> List.of(first, partner))
        .orElse(field);
  }

  /** The sides never stand in one field without standing on the same words. */
  private Miss apart() {
    List<Span> lefts = places(near.left());
    List<Span> rights = places(near.right());
    for (Field field : Field.values()) {
      Optional<Span> left = lefts.stream().filter(span -> span.field() == field).findFirst();
      Optional<Span> right = rights.stream().filter(span -> span.field() == field).findFirst();
      if (left.isPresent() && right.isPresent()) {
        return new Miss.Overlap(left.get(), right.get());
      }
    }
    return new Miss.DifferentFields(lefts.get(0), rights.get(0));
  }

  private List<Span> places(Query side) {
    return QueryEvaluator.evaluate(side, document).orElse(List.of());
  }

  private static boolean hasNear(Query side) {
    return side instanceof Query.Near
        || (side instanceof Query.Or or && or.parts().stream().anyMatch(NearMisses::hasNear));
  }

  /** The last word that starts at or before a code point. */
  private static int wordAt(Words words, int codePoint) {
    int low = 0;
    int high = words.count() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (words.start(middle) <= codePoint) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
