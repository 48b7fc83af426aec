package newswatch.ingest.feed;

import java.util.List;
import newswatch.events.source.FeedRhythm;
import org.jspecify.annotations.Nullable;

/**
 * What a feed holds, whatever format it is in.
 *
 * @param title plain text
 * @param address of its site, or else its own; tells apart feeds without a title
 * @param entries in the order of the feed
 * @param rhythm when it wants to be asked
 * @param cut whether there are more entries than are read of one feed
 */
record Feed(
    @Nullable String title,
    @Nullable String address,
    List<FeedEntry> entries,
    FeedRhythm rhythm,
    boolean cut) {

  /** The most entries that are read of one feed. */
  static final int MOST_ENTRIES = 10_000;

  Feed {
    entries = List.copyOf(entries);
  }
}
