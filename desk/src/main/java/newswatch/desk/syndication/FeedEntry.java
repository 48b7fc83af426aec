package newswatch.desk.syndication;

import java.util.Comparator;
import newswatch.events.rules.Watch;

/**
 * An entry as it stands in a feed.
 *
 * @param watch as it is now
 * @param folded whether it stands for all alerts of the watch on one story
 */
record FeedEntry(Watch watch, Entry entry, boolean folded) {
  /** The earlier first. */
  static final Comparator<FeedEntry> BY_TIME =
      Comparator.comparing(FeedEntry::entry, Entry.BY_TIME)
          .thenComparing(entry -> entry.watch().id());
}
