package newswatch.ingest.feed;

import java.net.URI;
import newswatch.events.RejectionReason;
import org.jspecify.annotations.Nullable;

/** Parses a feed in any of its formats. */
final class FeedParser {
  /** A tree takes some hundred bytes for each, however short it is in the text. */
  private static final int MOST_TAGS = 1_000_000;

  private FeedParser() {}

  /**
   * The feed.
   *
   * @param base resolves relative addresses; null when the feed's own address is unknown
   */
  static ParsedFeed parse(String text, @Nullable URI base) {
    if (tags(text) > MOST_TAGS) {
      return new ParsedFeed.None(
          RejectionReason.TOO_LARGE, "a feed of over %,d tags".formatted(MOST_TAGS));
    }
    return text.stripLeading().startsWith("{")
        ? JsonFeedParser.parse(text, base)
        : XmlFeedParser.parse(text, base);
  }

  /** How many tags there are at most, those of escaped markup too. */
  private static int tags(String text) {
    int tags = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      tags += c == '<' || (c == '&' && text.startsWith("lt;", i + 1)) ? 1 : 0;
    }
    return tags;
  }
}
