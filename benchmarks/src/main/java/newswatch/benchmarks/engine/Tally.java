package newswatch.benchmarks.engine;

/** Counts what matching gave, so that nothing of it is left out. */
public final class Tally {
  private long watches;
  private long places;

  /** Counts a watch that was met, with the number of places that made it so. */
  public void add(int placesOfWatch) {
    watches++;
    places += placesOfWatch;
  }

  /** How many watches were met. */
  public long watches() {
    return watches;
  }

  /** How many places made them so. */
  public long places() {
    return places;
  }
}
