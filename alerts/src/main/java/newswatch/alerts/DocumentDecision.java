package newswatch.alerts;

import newswatch.alerts.match.TaggedInput;
import newswatch.alerts.match.WatchMatcher;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import newswatch.events.TaggedDocument;
import newswatch.events.json.Decoded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one record of tagged documents and decides on it; never throws because of a document. */
final class DocumentDecision {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentDecision.class);

  private final WatchMatcher matcher;

  DocumentDecision(WatchMatcher matcher) {
    this.matcher = matcher;
  }

  Decision on(byte @Nullable [] value, long time, Origin origin) {
    Decoded<TaggedDocument> decoded = TaggedInput.record(value);
    if (decoded instanceof Decoded.Fault<TaggedDocument> fault) {
      return new Decision.Refused(fault.from(origin));
    }
    TaggedDocument tagged = ((Decoded.Value<TaggedDocument>) decoded).value();
    try {
      return new Decision.Matched(tagged.document().id(), matcher.meet(tagged, time, origin));
    } catch (RuntimeException e) {
      // A fault of ours on one document must not stop the stream for all that come after it.
      LOG.error("{}: matching failed", origin.describe(), e);
      return new Decision.Refused(
          new Rejection(
              RejectionReason.FAILED,
              "matching of document \"" + tagged.document().id() + "\" failed: " + e,
              origin,
              null));
    }
  }
}
