package newswatch.desk.syndication;

/** The formats in which a feed is served. */
public enum FeedFormat {
  /** Atom 1.0, RFC 4287. */
  ATOM("atom", "application/atom+xml"),
  /** JSON Feed 1.1. */
  JSON("json", "application/feed+json");

  private final String ending;
  private final String mediaType;

  FeedFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** How addresses of the format end, without the dot. */
  public String ending() {
    return ending;
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  String write(Feed feed) {
    return this == ATOM ? AtomFeed.write(feed) : JsonFeed.write(feed);
  }
}
