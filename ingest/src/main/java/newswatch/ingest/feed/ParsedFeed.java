package newswatch.ingest.feed;

import newswatch.events.RejectionReason;

/** What became of a text that should be a feed. */
sealed interface ParsedFeed {

  /** It is one. */
  record Found(Feed feed) implements ParsedFeed {}

  /**
   * It is none.
   *
   * @param why what it is instead, and what helps
   */
  record None(RejectionReason reason, String why) implements ParsedFeed {}
}
