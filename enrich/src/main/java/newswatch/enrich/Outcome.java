package newswatch.enrich;

import newswatch.enrich.story.StoryFingerprint;
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
    /** To the rejections. */
    REJECTED
  }

  private final Kind kind;
  private final byte[] value;

  private Outcome(Kind kind, byte[] value) {
    this.kind = kind;
    this.value = value;
  }

  /** A tagged document, already encoded, that looks for its story. */
  static Outcome fingerprinted(byte[] tagged, StoryFingerprint fingerprint) {
    return new Outcome(Kind.FINGERPRINTED, FingerprintedDocument.bytes(tagged, fingerprint));
  }

  /** A tagged document that is finished. */
  static Outcome tagged(TaggedDocument document) {
    return new Outcome(Kind.TAGGED, Channels.TAGGED.value().encode(document));
  }

  /** Where a document belongs from now on. */
  static Outcome story(StoryMember member) {
    return new Outcome(Kind.STORY, Channels.STORIES.value().encode(member));
  }

  static Outcome rejected(Rejection rejection) {
    return new Outcome(Kind.REJECTED, Channels.REJECTED.value().encode(rejection));
  }

  Kind kind() {
    return kind;
  }

  byte[] value() {
    return value;
  }
}
