package newswatch.events.source;

import newswatch.events.Required;

/**
 * A new address that a source's server names for good.
 *
 * @param address where it says that the source is
 * @param seen in how many polls one after the other it said so
 */
public record FeedMove(String address, int seen) {
  public FeedMove {
    address = Required.text("move of a feed", "address", address);
    if (seen < 1) {
      throw new IllegalArgumentException("move of a feed that was seen " + seen + " times");
    }
  }
}
