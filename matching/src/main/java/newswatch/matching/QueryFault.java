package newswatch.matching;

/**
 * What is wrong with a query, and where.
 *
 * @param position code point in the query, from 0; the query's length when its end is the fault
 * @param message one line that says what was expected
 */
public record QueryFault(int position, String message) {
  public QueryFault {
    if (position < 0) {
      throw new IllegalArgumentException("no position: " + position);
    }
  }
}
