package newswatch.events.json;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
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

    /** A fault of bytes that should be text in UTF-8. */
    public static <V> Fault<V> of(RejectionReason reason, String detail, byte[] input) {
      int length = Math.min(input.length, Rejection.LONGEST_EXCERPT);
      return new Fault<>(reason, detail, new String(input, 0, length, StandardCharsets.UTF_8));
    }

    /** The rejection of the input, which came from there. */
    public Rejection from(Origin origin) {
      return new Rejection(reason, detail, origin, excerpt);
    }
  }

  /** The value as another one; a fault stays what it is. */
  default <W> Decoded<W> map(Function<? super V, ? extends W> change) {
    return then(value -> new Value<W>(change.apply(value)));
  }

  /** What comes of reading on from the value; a fault stays what it is. */
  default <W> Decoded<W> then(Function<? super V, Decoded<W>> next) {
    if (this instanceof Value<V> good) {
      return next.apply(good.value());
    }
    Fault<V> fault = (Fault<V>) this;
    return new Fault<>(fault.reason(), fault.detail(), fault.excerpt());
  }
}
