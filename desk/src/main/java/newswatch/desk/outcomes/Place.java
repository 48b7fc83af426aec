package newswatch.desk.outcomes;

import java.util.Comparator;

/** Where a record is in the channel of notifications; ordered as the log is. */
record Place(int partition, long offset) implements Comparable<Place> {
  private static final Comparator<Place> IN_ORDER =
      Comparator.comparingInt(Place::partition).thenComparingLong(Place::offset);

  @Override
  public int compareTo(Place other) {
    return IN_ORDER.compare(this, other);
  }
}
