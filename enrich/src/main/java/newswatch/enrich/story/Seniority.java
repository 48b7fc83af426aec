package newswatch.enrich.story;

import java.util.Comparator;

/** A document's place in the one order of all documents: by time, then id. */
record Seniority(long time, String id) implements Comparable<Seniority> {
  private static final Comparator<Seniority> ORDER =
      Comparator.comparingLong(Seniority::time).thenComparing(Seniority::id);

  @Override
  public int compareTo(Seniority other) {
    return ORDER.compare(this, other);
  }

  boolean isBefore(Seniority other) {
    return compareTo(other) < 0;
  }
}
