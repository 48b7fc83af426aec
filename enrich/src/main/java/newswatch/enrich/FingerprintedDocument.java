package newswatch.enrich;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import newswatch.enrich.story.StoryFingerprint;
import newswatch.events.RejectionReason;
import newswatch.events.TaggedDocument;
import newswatch.events.channel.Channels;
import newswatch.events.json.Decoded;

/**
 * A tagged document on its way to its story, with what it is compared by. As bytes it is a format
 * version, the fingerprint and the document's JSON.
 */
public record FingerprintedDocument(TaggedDocument tagged, StoryFingerprint fingerprint) {
  private static final byte VERSION = 1;

  /** The bytes of a tagged document that is already encoded. */
  static byte[] bytes(byte[] tagged, StoryFingerprint fingerprint) {
    ByteBuffer out = ByteBuffer.allocate(1 + fingerprint.size() + tagged.length).put(VERSION);
    fingerprint.write(out);
    return out.put(tagged).array();
  }

  static Decoded<FingerprintedDocument> read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      byte version = in.get();
      if (version != VERSION) {
        return fault("format " + version + " instead of " + VERSION, bytes);
      }
      StoryFingerprint fingerprint = StoryFingerprint.read(in);
      byte[] tagged = new byte[in.remaining()];
      in.get(tagged);
      return Channels.TAGGED
          .value()
          .decode(tagged)
          .map(document -> new FingerprintedDocument(document, fingerprint));
    } catch (BufferUnderflowException e) {
      return fault("a fingerprint that ends too early", bytes);
    }
  }

  private static Decoded<FingerprintedDocument> fault(String detail, byte[] bytes) {
    return Decoded.Fault.of(RejectionReason.MALFORMED, detail, bytes);
  }
}
