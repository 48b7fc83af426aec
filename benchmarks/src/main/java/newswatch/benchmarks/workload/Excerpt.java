package newswatch.benchmarks.workload;

/**
 * Some words in a row of a document.
 *
 * @param first the index of the first word
 * @param last the index of the last word
 * @param text how they are written there
 */
record Excerpt(int first, int last, String text) {

  boolean overlaps(Excerpt other) {
    return first <= other.last && other.first <= last;
  }

  /** The words as a term of a query. */
  String quoted() {
    return '"' + text + '"';
  }
}
