package newswatch.ingest.websub;

/** Takes what a hub sends. */
@FunctionalInterface
public interface PushedFeedConsumer {

  /**
   * A feed, or the part of it that is new, whose signature is right. The hub waits while this runs,
   * and sends again when it throws.
   *
   * @param feed the feed's id
   */
  void accept(String feed, byte[] body);
}
