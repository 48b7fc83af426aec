package newswatch.matching;

import java.util.ArrayList;
import java.util.List;

/** Finds the pairs of a NEAR or BEFORE that stand within its distance. */
final class Proximity {

  /** A stretch of words in one field, by position, with the spans it is made of. */
  private record Stretch(int first, int last, List<Span> spans) {}

  private final MatchDocument document;
  private final Field field;

  private Proximity(MatchDocument document, Field field) {
    this.document = document;
    this.field = field;
  }

  /** Adds the spans of every pair; false when there is none. */
  static boolean collect(Query.Near near, MatchDocument document, List<Span> evidence) {
    boolean any = false;
    for (Field field : Field.values()) {
      for (Stretch pair : new Proximity(document, field).pairs(near)) {
        evidence.addAll(pair.spans());
        any = true;
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
                List.of(TermPlaces.span(term, field, document, first))));
      }
    }
    return stretches;
  }

  private List<Stretch> pairs(Query.Near near) {
    List<Stretch> pairs = new ArrayList<>();
    List<Stretch> rights = stretches(near.right());
    for (Stretch left : stretches(near.left())) {
      for (Stretch right : rights) {
        int after = right.first() - left.last();
        int before = left.first() - right.last();
        if ((after >= 1 && after <= near.distance())
            || (!near.ordered() && before >= 1 && before <= near.distance())) {
          List<Span> spans = new ArrayList<>(left.spans());
          spans.addAll(right.spans());
          pairs.add(
              new Stretch(
                  Math.min(left.first(), right.first()),
                  Math.max(left.last(), right.last()),
                  spans));
        }
      }
    }
    return pairs;
  }
}
