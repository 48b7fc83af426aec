package newswatch.enrich;

import newswatch.events.Document;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.events.channel.Channels;
import newswatch.events.channel.KafkaConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tags a document and never throws: a document that cannot be tagged, or whose tags make it larger
 * than a record may be, becomes a rejection. Either of them would stop the stream for good, because
 * the same record comes again after every restart.
 */
final class Enrichment {
  private static final Logger LOG = LoggerFactory.getLogger(Enrichment.class);

  /** What a record has besides: the key, the batch around it, a fingerprint, and later a story. */
  private static final int ENVELOPE = 64 * 1024;

  private static final int LARGEST_VALUE = KafkaConnection.LARGEST_RECORD - ENVELOPE;

  private final Tagger tagger;
  private final int largestValue;

  Enrichment(Tagger tagger) {
    this(tagger, LARGEST_VALUE);
  }

  /** With another limit, in bytes. */
  Enrichment(Tagger tagger, int largestValue) {
    this.tagger = tagger;
    this.largestValue = largestValue;
  }

  /**
   * The document with its tags and fingerprint, or the rejection of the record that it came from.
   */
  Outcome of(Document document, Origin origin) {
    try {
      Tagger.Reading reading = tagger.read(document);
      FingerprintedDocument done = reading.document();
      byte[] value = Channels.TAGGED.value().encode(done.tagged());
      return value.length <= largestValue
          ? Outcome.fingerprinted(value, done.fingerprint(), reading.sightings())
          : rejected(document, RejectionReason.TOO_LARGE, tooLarge(value.length), origin);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{}: tagging failed", origin.describe(), e);
      return rejected(document, RejectionReason.FAILED, "tagging failed: " + e, origin);
    }
  }

  private String tooLarge(int bytes) {
    return "tagged it has " + bytes + " bytes, over the limit of " + largestValue;
  }

  private static Outcome rejected(
      Document document, RejectionReason reason, String detail, Origin origin) {
    return Outcome.rejected(new Rejection(reason, detail, origin, document.title()));
  }
}
