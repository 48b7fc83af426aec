package newswatch.ingest.poll.visit;

import java.util.List;
import newswatch.events.source.FeedSource;
import newswatch.events.source.FeedState;
import newswatch.events.source.FeedSubscription;
import newswatch.events.source.KnownItem;
import newswatch.ingest.websub.HeardCalls;

/**
 * What is known of a source when it is polled.
 *
 * @param offset of its record, which the state is to name
 * @param items its last items
 * @param calls of its hub
 */
public record DueFeed(
    FeedSource source, long offset, FeedState state, List<KnownItem> items, HeardCalls calls) {
  public DueFeed {
    items = List.copyOf(items);
  }

  /** Whether its hub told of news since the last poll. */
  boolean announced() {
    FeedSubscription subscription = state.subscription();
    return subscription != null && calls.newsOffset() > subscription.heard();
  }
}
