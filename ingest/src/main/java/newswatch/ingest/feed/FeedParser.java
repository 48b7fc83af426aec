package newswatch.ingest.feed;

import java.net.URI;
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
    return text.stripLeading().startsWith("{")
        ? JsonFeedParser.parse(text, base)
        : XmlFeedParser.parse(text, base);
  }
}
