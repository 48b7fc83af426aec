package newswatch.enrich;

import java.util.List;
import newswatch.enrich.candidate.Sighting;
import newswatch.events.Rejection;
import newswatch.events.channel.Channels;

/** What became of a document, as the value of its record in the channel that it goes to. */
final class Outcome {
  private final boolean tagged;
  private final byte[] value;
  private final List<Sighting> sightings;

  private Outcome(boolean tagged, byte[] value, List<Sighting> sightings) {
    this.tagged = tagged;
    this.value = value;
    this.sightings = sightings;
  }

  /** A tagged document, already encoded, and the names in it that nobody listed. */
  static Outcome tagged(byte[] value, List<Sighting> sightings) {
    return new Outcome(true, value, sightings);
  }

  static Outcome rejected(Rejection rejection) {
    return new Outcome(false, Channels.REJECTED.value().encode(rejection), List.of());
  }

  /** Whether it goes to the tagged documents; else to the rejections. */
  boolean isTagged() {
    return tagged;
  }

  byte[] value() {
    return value;
  }

  List<Sighting> sightings() {
    return sightings;
  }
}
