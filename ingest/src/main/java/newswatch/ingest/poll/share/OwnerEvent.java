package newswatch.ingest.poll.share;

import java.util.List;
import newswatch.ingest.poll.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What other threads have to tell the polling thread. */
sealed interface OwnerEvent {

  /** A partition can be written, and this is what is in it. */
  record Opened(PartitionWriter writer, StoredFeeds stored) implements OwnerEvent {}

  /** A poll has ended; without a visit when it was cancelled. */
  record Visited(PartitionWriter writer, PolledFeed feed, @Nullable Visit visit)
      implements OwnerEvent {}

  /** A poll has come to pages that it needs, and asked for none of them. */
  record PagesNeeded(PageVisit visit) implements OwnerEvent {}

  /** A visit wants a page, which may be fetched in the host's turn. */
  record PageWanted(PageVisit visit) implements OwnerEvent {}

  /** What polls gave is in the channels. */
  record Committed(PartitionWriter writer, List<Written> written) implements OwnerEvent {}

  /** A partition cannot be written any more; what was handed over may be in the channels or not. */
  record Lost(PartitionWriter writer, RuntimeException cause) implements OwnerEvent {}
}
