package newswatch.ingest.poll.share;

import newswatch.ingest.poll.visit.DueFeed;
import newswatch.ingest.poll.visit.OpenVisit;

/**
 * A poll that goes on with pages.
 *
 * @param writer who is to write what it gives
 * @param open for the thread that fetches its page, and for the polling thread in between
 */
record PageVisit(PartitionWriter writer, PolledFeed feed, DueFeed due, OpenVisit open) {}
