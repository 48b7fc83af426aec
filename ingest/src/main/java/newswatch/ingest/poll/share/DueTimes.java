package newswatch.ingest.poll.share;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FeedSubscription;
import newswatch.ingest.websub.HeardCalls;

/** Says when a source is due, from what people want, how its last poll went and its hub's calls. */
final class DueTimes {
  /** A hub that tells of news all the time must not make us ask all the time. */
  private static final Duration BETWEEN_CALLED_POLLS = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Function<String, HeardCalls> calls;

  /**
   * Due times.
   *
   * @param calls what the hub of a source said, by its id
   */
  DueTimes(InstantSource clock, Function<String, HeardCalls> calls) {
    this.clock = clock;
    this.calls = calls;
  }

  /**
   * When a source is due, in milliseconds since 1970; {@link PolledFeed#NEVER} when it is left
   * alone. What is paused or removed is due once more while its hub has to be told.
   */
  long of(PolledFeed feed) {
    FeedSource source = feed.readSource();
    if (source == null) {
      return PolledFeed.NEVER;
    }
    if (feed.isRemoved() || source.paused()) {
      return feed.isSubscribed() ? clock.millis() : PolledFeed.NEVER;
    }
    FeedState known = feed.readState();
    // A record that was written after the last poll began asks for a poll now.
    return known == null || known.sourceOffset() < feed.sourceOffset()
        ? clock.millis()
        : planned(feed.id(), known);
  }

  private long planned(String id, FeedState state) {
    long planned = state.nextPoll().toEpochMilli();
    FeedSubscription subscription = state.subscription();
    Instant last = state.lastPoll();
    if (subscription == null || last == null || calls.apply(id).last() <= subscription.heard()) {
      return planned;
    }
    long called = last.plus(BETWEEN_CALLED_POLLS).toEpochMilli();
    return Math.min(planned, Math.max(clock.millis(), called));
  }
}
