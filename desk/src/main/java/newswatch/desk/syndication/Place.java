package newswatch.desk.syndication;

/** Where an alert stands in its channel: partition and offset. */
record Place(int partition, long offset) {
  private static final int OFFSET_BITS = 48;
  private static final long LARGEST_OFFSET = (1L << OFFSET_BITS) - 1;
  private static final int LARGEST_PARTITION = Short.MAX_VALUE;

  Place {
    if (partition < 0 || partition > LARGEST_PARTITION || offset < 0 || offset > LARGEST_OFFSET) {
      throw new IllegalArgumentException("no place: partition " + partition + ", offset " + offset);
    }
  }

  /** The place in eight bytes; in one partition, a later place is a larger number. */
  long packed() {
    return (long) partition << OFFSET_BITS | offset;
  }

  /** The place that was packed. */
  static Place unpack(long packed) {
    return new Place((int) (packed >>> OFFSET_BITS), packed & LARGEST_OFFSET);
  }
}
