package newswatch.matching;

import java.util.ArrayList;
import java.util.List;
import newswatch.matching.QueryToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A part of a query that the parser has read, and what the parts around it must know of it.
 *
 * @param start code point at which it starts
 * @param depth how deep the tree below it is
 * @param misplaced the fault that it is when it stands in an operand of NEAR; null when it may
 */
record QueryPart(Query query, int start, int depth, @Nullable QueryFault misplaced) {

  static QueryPart leaf(Query query, int start) {
    boolean places = query instanceof Term term && term.scope() != Term.Scope.SOURCE;
    return new QueryPart(query, start, 1, places ? null : misplaced(start));
  }

  static QueryPart all(List<QueryPart> parts) {
    QueryPart first = parts.get(0);
    if (parts.size() == 1) {
      return first;
    }
    return new QueryPart(
        new Query.And(queries(parts)), first.start, depthAbove(parts), misplaced(first.start));
  }

  static QueryPart any(List<QueryPart> parts) {
    QueryPart first = parts.get(0);
    if (parts.size() == 1) {
      return first;
    }
    QueryFault misplaced = null;
    for (QueryPart part : parts) {
      misplaced = misplaced == null ? part.misplaced : misplaced;
    }
    return new QueryPart(new Query.Or(queries(parts)), first.start, depthAbove(parts), misplaced);
  }

  /** Two parts near each other; what cannot be near anything is added to the faults. */
  static QueryPart near(
      QueryPart left, QueryToken operator, QueryPart right, List<QueryFault> faults) {
    int depth = depthAbove(List.of(left, right));
    if (left.misplaced != null || right.misplaced != null) {
      faults.add(left.misplaced != null ? left.misplaced : right.misplaced);
      return new QueryPart(QueryTerm.STAND_IN, left.start, depth, null);
    }
    Query near =
        new Query.Near(left.query, right.query, operator.number(), operator.is(Kind.BEFORE));
    return new QueryPart(near, left.start, depth, null);
  }

  QueryPart negated(int position) {
    return new QueryPart(new Query.Not(query), position, depth + 1, misplaced(position));
  }

  /** The same part with what stands before it, a field's name. */
  QueryPart startingAt(int position) {
    return new QueryPart(query, position, depth, misplaced == null ? null : misplaced(position));
  }

  boolean holdsForNothing() {
    return holdsForNothing(query);
  }

  private static boolean holdsForNothing(Query query) {
    if (query instanceof Query.Not not) {
      return !holdsForNothing(not.part());
    }
    if (query instanceof Query.And and) {
      return and.parts().stream().allMatch(QueryPart::holdsForNothing);
    }
    return query instanceof Query.Or or && or.parts().stream().anyMatch(QueryPart::holdsForNothing);
  }

  private static QueryFault misplaced(int position) {
    return new QueryFault(
        position,
        "NEAR and BEFORE join words, phrases and OR groups of them in title and text only");
  }

  private static int depthAbove(List<QueryPart> parts) {
    int deepest = 0;
    for (QueryPart part : parts) {
      deepest = Math.max(deepest, part.depth);
    }
    return deepest + 1;
  }

  private static List<Query> queries(List<QueryPart> parts) {
    List<Query> queries = new ArrayList<>();
    for (QueryPart part : parts) {
      queries.add(part.query);
    }
    return queries;
  }
}
