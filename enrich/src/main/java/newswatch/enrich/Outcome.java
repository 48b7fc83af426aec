package newswatch.enrich;

import newswatch.events.Rejection;
import newswatch.events.channel.Channels;

/** What became of a document, as the value of its record in the channel that it goes to. */
final class Outcome {
  private final boolean tagged;
  private final byte[] value;

  private Outcome(boolean tagged, byte[] value) {
    this.tagged = tagged;
    this.value = value;
  }

  /** A tagged document, already encoded. */
  static Outcome tagged(byte[] value) {
    return new Outcome(true, value);
  }

  static Outcome rejected(Rejection rejection) {
    return new Outcome(false, Channels.REJECTED.value().encode(rejection));
  }

  /** Whether it goes to the tagged documents; else to the rejections. */
  boolean isTagged() {
    return tagged;
  }

  byte[] value() {
    return value;
  }
}
