package newswatch.ingest.poll.visit;

import java.util.List;
import newswatch.events.Document;
import newswatch.events.Rejection;
import newswatch.events.source.FeedAccounts;
import newswatch.events.source.FeedItems;
import newswatch.events.source.FeedTexts;
import org.jspecify.annotations.Nullable;

/**
 * What the items of one answer gave.
 *
 * @param fresh those of the documents that are new
 * @param complete whether all items are done; the others are when the answer comes again
 */
record Harvest(
    List<Document> documents,
    List<Document> fresh,
    List<Rejection> rejections,
    FeedAccounts accounts,
    FeedTexts texts,
    @Nullable FeedItems items,
    boolean complete) {}
