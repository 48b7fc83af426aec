package newswatch.events.json;

import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;

/** What came of reading bytes or a line: a value, or why there is none. */
public sealed interface Decoded<V> {

  /** The bytes are what they should be. */
  record Value<V>(V value) implements Decoded<V> {}

  /**
   * The bytes are something else.
   *
   * @param detail what is wrong, and where
   * @param excerpt the beginning of the input
   */
  record Fault<V>(RejectionReason reason, String detail, String excerpt) implements Decoded<V> {

    /** The rejection of the input, which came from there. */
    public Rejection from(Origin origin) {
      return new Rejection(reason, detail, origin, excerpt);
    }
  }
}
