package newswatch.ingest.poll.visit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import newswatch.egress.Fetched;
import newswatch.events.RejectionReason;
import newswatch.events.source.FeedRhythm;
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.feed.FeedItem;
import newswatch.ingest.poll.read.SourceReader;
import org.jspecify.annotations.Nullable;

/** Reads the first sources of an index as one. */
final class IndexedSources implements PageReading {

  /** The most sources of an index that are read in one poll. */
  static final int MOST_SOURCES = 5;

  private final FeedContent.Index index;
  private final SourceReader reader;
  private final Queue<String> left;
  private final List<FeedItem> items = new ArrayList<>();
  private @Nullable String title;
  private int had;

  IndexedSources(FeedContent.Index index, SourceReader reader) {
    this.index = index;
    this.reader = reader;
    this.left = new ArrayDeque<>(index.addresses().stream().limit(MOST_SOURCES).toList());
  }

  @Override
  public @Nullable String next() {
    return left.poll();
  }

  @Override
  public void take(@Nullable Fetched page) {
    if (page != null && reader.read(page) instanceof FeedContent.Items found) {
      had++;
      title = title == null ? found.title() : title;
      items.addAll(found.items());
    }
  }

  /** The items of the sources that could be had; unreadable when none could. */
  FeedContent content() {
    return had == 0
        ? new FeedContent.Unreadable(
            RejectionReason.INVALID,
            "an index of %,d sitemaps, of whose first %d none can be read"
                .formatted(index.addresses().size(), MOST_SOURCES))
        : new FeedContent.Items(title, FeedRhythm.NONE, items);
  }
}
