package newswatch.desk.syndication;

import java.time.Instant;
import java.util.Optional;

/** What is known of a feed that somebody asks for. */
public sealed interface FeedAnswer {

  /** It is there. */
  final class Found implements FeedAnswer {
    private final FeedOutline outline;
    private final String fingerprint;
    private final Optional<Instant> modified;

    Found(FeedOutline outline, String fingerprint, Optional<Instant> modified) {
      this.outline = outline;
      this.fingerprint = fingerprint;
      this.modified = modified;
    }

    /** What names this state of the feed: another for a feed that would be written differently. */
    public String fingerprint() {
      return fingerprint;
    }

    /**
     * A time since which this desk has not seen the feed change, in whole seconds; empty while the
     * second lasts in which it did.
     */
    public Optional<Instant> modified() {
      return modified;
    }

    FeedOutline outline() {
      return outline;
    }
  }

  /** There is none of that name: why, and what helps. */
  record Unknown(String message) implements FeedAnswer {}

  /** There was one, but its watch was removed. */
  record Gone(String message) implements FeedAnswer {}

  /** The log is still being read. */
  record NotReady(String message) implements FeedAnswer {}
}
