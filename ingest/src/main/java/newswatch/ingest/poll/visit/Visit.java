package newswatch.ingest.poll.visit;

import java.util.List;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.source.FeedAccounts;
import newswatch.events.source.FeedItems;
import newswatch.events.source.FeedState;
import newswatch.events.source.HealthEvent;
import org.jspecify.annotations.Nullable;

/**
 * What one poll of a source gave: all of it is kept, or nothing.
 *
 * @param state of the source from now on
 * @param accounts of this poll alone
 * @param items the source's last items; null when they are what they were
 * @param documents new ones and new versions
 */
public record Visit(
    FeedState state,
    FeedAccounts accounts,
    @Nullable FeedItems items,
    List<Document> documents,
    List<Rejection> rejections,
    List<HealthEvent> events) {
  public Visit {
    documents = List.copyOf(documents);
    rejections = List.copyOf(rejections);
    events = List.copyOf(events);
  }
}
