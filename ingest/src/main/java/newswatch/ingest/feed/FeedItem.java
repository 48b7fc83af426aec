package newswatch.ingest.feed;

import java.time.Instant;
import newswatch.ingest.document.ReadOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One item of a source: what the source calls it by, and the document that it is.
 *
 * @param guid null when the source has none, or calls several items the same
 * @param modified when the page behind an item without a text changed, as far as the source says it
 */
public record FeedItem(@Nullable String guid, ReadOutcome outcome, @Nullable Instant modified) {

  /** An item that shows its text, or says nothing of its page. */
  public FeedItem(@Nullable String guid, ReadOutcome outcome) {
    this(guid, outcome, null);
  }
}
