package newswatch.benchmarks.workload;

import java.util.Locale;

/**
 * Some words in a row of a document.
 *
 * @param first the index of the first word
 * @param last the index of the last word
 * @param text how they are written there
 */
record Excerpt(int first, int last, String text) {

  /** Whether one says what the other says, or they stand in part at the same place. */
  boolean repeats(Excerpt other) {
    String mine = text.toLowerCase(Locale.ROOT);
    String others = other.text.toLowerCase(Locale.ROOT);
    return (first <= other.last && other.first <= last)
        || mine.contains(others)
        || others.contains(mine);
  }

  /** The words as a term of a query. */
  String quoted() {
    return '"' + text + '"';
  }
}
