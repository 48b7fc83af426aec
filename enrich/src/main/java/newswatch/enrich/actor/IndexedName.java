package newswatch.enrich.actor;

import newswatch.matching.Query;
import newswatch.matching.Term;

/**
 * A name as it stands in the index, by its number in the order of the actors' ids.
 *
 * @param folded its folded words with spaces between them
 */
record IndexedName(int number, String spelling, String folded, ActorName name)
    implements Comparable<IndexedName> {

  Query query() {
    return new Term(Term.Scope.ANYWHERE, spelling, false, false);
  }

  @Override
  public int compareTo(IndexedName other) {
    return Integer.compare(number, other.number);
  }
}
