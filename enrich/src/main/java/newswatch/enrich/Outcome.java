package newswatch.enrich;

import java.util.List;
import newswatch.enrich.candidate.Sighting;
import newswatch.enrich.story.StoryFingerprint;
import newswatch.events.Appearances;
import newswatch.events.Rejection;
import newswatch.events.StoryMember;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channels;

/** What became of a document, as the value of its record in the channel that it goes to. */
final class Outcome {

  /** Where an outcome goes. */
  enum Kind {
    /** To the step that knows what all partitions have brought. */
    FINGERPRINTED,
    /** To the tagged documents. */
    TAGGED,
    /** To the stories. */
    STORY,
    /** To the appearances. */
    APPEARANCES,
    /** To the rejections. */
    REJECTED
  }

  private final Kind kind;
  private final byte[] value;
  private final List<Sighting> sightings;

  private Outcome(Kind kind, byte[] value, List<Sighting> sightings) {
    this.kind = kind;
    this.value = value;
    this.sightings = sightings;
  }

  /**
   * A tagged document, already encoded, that looks for its story.
   *
   * @param sightings the names in it that nobody listed
   */
  static Outcome fingerprinted(
      byte[] tagged, StoryFingerprint fingerprint, List<Sighting> sightings) {
    return new Outcome(
        Kind.FINGERPRINTED, FingerprintedDocument.bytes(tagged, fingerprint), sightings);
  }

  /** A tagged document that is finished. */
  static Outcome tagged(TaggedDocument document) {
    return new Outcome(Kind.TAGGED, Channels.TAGGED.value().encode(document), List.of());
  }

  /** Where a document belongs from now on. */
  static Outcome story(StoryMember member) {
    return new Outcome(Kind.STORY, Channels.STORIES.value().encode(member), List.of());
  }

  /** Which sources a document came from by now. */
  static Outcome appearances(Appearances appearances) {
    return new Outcome(
        Kind.APPEARANCES, Channels.APPEARANCES.value().encode(appearances), List.of());
  }

  static Outcome rejected(Rejection rejection) {
    return new Outcome(Kind.REJECTED, Channels.REJECTED.value().encode(rejection), List.of());
  }

  Kind kind() {
    return kind;
  }

  byte[] value() {
    return value;
  }

  List<Sighting> sightings() {
    return sightings;
  }
}
