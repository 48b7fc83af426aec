package newswatch.ingest.feed;

import java.net.URI;
import newswatch.events.RejectionReason;
import newswatch.ingest.xml.XmlTree;
import org.jspecify.annotations.Nullable;

/** Parses a feed in any of its formats. */
final class FeedParser {
  private FeedParser() {}

  /**
   * The feed.
   *
   * @param base resolves relative addresses; null when the feed's own address is unknown
   */
  static ParsedFeed parse(String text, @Nullable URI base) {
    if (XmlTree.tags(text) > XmlTree.MOST_TAGS) {
      return new ParsedFeed.None(
          RejectionReason.TOO_LARGE, "a feed of over %,d tags".formatted(XmlTree.MOST_TAGS));
    }
    return text.stripLeading().startsWith("{")
        ? JsonFeedParser.parse(text, base)
        : XmlFeedParser.parse(text, base);
  }
}
