package newswatch.ingest.feed;

import java.util.List;
import newswatch.events.RejectionReason;
import newswatch.events.source.FeedRhythm;
import org.jspecify.annotations.Nullable;

/** What became of an answer that should be a feed. */
public sealed interface FeedContent {

  /**
   * It is one, possibly with nothing in it.
   *
   * @param title what it calls itself
   * @param items in its order
   */
  record Items(@Nullable String title, FeedRhythm rhythm, List<FeedItem> items)
      implements FeedContent {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * It is a list of sources, whose items are its own.
   *
   * @param addresses those that matter most first
   */
  record Index(List<String> addresses) implements FeedContent {
    public Index {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * It is none.
   *
   * @param why what it is instead, and what helps
   */
  record Unreadable(RejectionReason reason, String why) implements FeedContent {}
}
