package newswatch.ingest.poll.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import newswatch.egress.Web;
import newswatch.events.RejectionReason;
import newswatch.events.source.FeedRhythm;
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.feed.FeedItem;
import newswatch.ingest.poll.read.SourceReader;
import org.jspecify.annotations.Nullable;

/** Reads the sources of an index as one. For one poll and one thread. */
final class IndexedSources {

  /** The most sources of an index that are read in one poll. */
  static final int MOST_SOURCES = 5;

  private final Web web;
  private final PageAccess access;
  private final SourceReader reader;

  IndexedSources(Web web, PageAccess access, SourceReader reader) {
    this.web = web;
    this.access = access;
    this.reader = reader;
  }

  /**
   * The items of the first sources that can be had; unreadable when none can.
   *
   * @throws CancellationException when polling stops
   */
  FeedContent read(FeedContent.Index index, BooleanSupplier stopping) {
    List<FeedItem> items = new ArrayList<>();
    String title = null;
    int had = 0;
    for (String address : index.addresses().stream().limit(MOST_SOURCES).toList()) {
      if (stopping.getAsBoolean()) {
        throw new CancellationException("polling stops");
      }
      FeedContent.Items found = items(address);
      if (found != null) {
        had++;
        title = title == null ? found.title() : title;
        items.addAll(found.items());
      }
    }
    return had == 0
        ? new FeedContent.Unreadable(
            RejectionReason.INVALID,
            "an index of %,d sitemaps, of whose first %d none can be read"
                .formatted(index.addresses().size(), MOST_SOURCES))
        : new FeedContent.Items(title, FeedRhythm.NONE, items);
  }

  private FeedContent.@Nullable Items items(String address) {
    return access.fetch(web, address).map(reader::read).orElse(null)
            instanceof FeedContent.Items items
        ? items
        : null;
  }
}
