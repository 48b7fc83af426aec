package newswatch.ingest.websub;

/** Says of which feeds people want to hear: those that they have added and not paused. */
@FunctionalInterface
public interface WantedFeeds {

  /**
   * Whether a feed is one of them now.
   *
   * @param feed its id
   */
  boolean contains(String feed);
}
