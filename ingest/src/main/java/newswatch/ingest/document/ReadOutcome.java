package newswatch.ingest.document;

import newswatch.events.Document;
import newswatch.events.Origin;
import newswatch.events.Rejection;
import newswatch.events.RejectionReason;
import org.jspecify.annotations.Nullable;

/** What became of an input: a document, the reason why there is none, or parts passed over. */
public sealed interface ReadOutcome {

  /** The input is a document. */
  record Accepted(Document document) implements ReadOutcome {}

  /** The input could not be used. */
  record Rejected(Rejection rejection) implements ReadOutcome {}

  /**
   * Parts of an archive that are no news by their nature, such as the pictures that a crawler
   * fetched: neither a document nor a fault.
   *
   * @param what how many of what, for people
   */
  record PassedOver(Origin origin, String what) implements ReadOutcome {}

  /**
   * A rejection.
   *
   * @param detail what is wrong, where, and what helps
   * @param excerpt the beginning of the input, when it is text
   */
  static ReadOutcome rejected(
      RejectionReason reason, String detail, Origin origin, @Nullable String excerpt) {
    return new Rejected(new Rejection(reason, detail, origin, excerpt));
  }
}
