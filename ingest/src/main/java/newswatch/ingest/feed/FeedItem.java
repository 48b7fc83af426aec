package newswatch.ingest.feed;

import newswatch.ingest.document.ReadOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One item of a source: what the source calls it by, and the document that it is.
 *
 * @param guid null when the source has none, or gives the same one to several items
 * @param url absolute; null when the source has none, or gives the same one to several items
 */
public record FeedItem(@Nullable String guid, @Nullable String url, ReadOutcome outcome) {}
