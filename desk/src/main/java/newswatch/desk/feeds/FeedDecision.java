package newswatch.desk.feeds;

import newswatch.events.source.FeedSource;

/** What came of a wish to change a source. */
public sealed interface FeedDecision {

  /** The source is kept like this. */
  record Kept(FeedSource source, Change change) implements FeedDecision {}

  /** The source is no longer there; its documents stay. */
  record Removed(FeedSource source) implements FeedDecision {}

  /**
   * Nothing was changed.
   *
   * @param message one line for people, with the remedy
   */
  record Refused(Refusal refusal, String message) implements FeedDecision {}

  /** What was done. */
  enum Change {
    /** It is new. */
    ADDED,
    /** It was there and is different now. */
    CHANGED,
    /** It was there just so. */
    UNCHANGED,
    /** It is polled as soon as possible. */
    REFRESHED
  }

  /** Why nothing was changed: the closed list. */
  enum Refusal {
    /** What was given cannot be a source. */
    BAD_FEED,
    /** There is no such source. */
    UNKNOWN,
    /** The log could not be reached, or did not confirm. */
    NOT_KEPT
  }
}
