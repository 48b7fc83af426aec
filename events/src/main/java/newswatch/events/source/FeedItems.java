package newswatch.events.source;

import java.util.List;
import newswatch.events.Required;

/**
 * The last items of a source, by which those that come again are known. Kept apart from {@link
 * FeedState} because most polls change that alone.
 *
 * @param id of the source
 * @param items the newest first
 */
public record FeedItems(String id, List<KnownItem> items) {
  public FeedItems {
    id = Required.text("feed items", "id", id);
    items = items == null ? List.of() : List.copyOf(items);
  }
}
