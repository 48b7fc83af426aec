package newswatch.ingest.feed;

import newswatch.ingest.document.ReadOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One item of a source: what the source calls it by, and the document that it is.
 *
 * @param guid null when the source has none, or calls several items the same
 */
public record FeedItem(@Nullable String guid, ReadOutcome outcome) {}
