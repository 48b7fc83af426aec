package newswatch.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import newswatch.ingest.encoding.DeclaredEncoding;
import newswatch.ingest.encoding.EncodingDetection;
import org.jspecify.annotations.Nullable;

/**
 * What a feed is about, without its articles.
 *
 * @param title what it calls itself
 * @param site the page that it belongs to
 * @param language what most of its first entries are declared to be in
 * @param entries how many it has
 * @param newest when the newest of them was published, as far as they say
 * @param articles the addresses of the first ones
 */
public record FeedDescription(
    @Nullable String title,
    @Nullable String site,
    @Nullable String language,
    int entries,
    @Nullable Instant newest,
    List<String> articles) {
  private static final int LOOKED_AT = 30;

  /** Keeps a copy of the addresses. */
  public FeedDescription {
    articles = List.copyOf(articles);
  }

  /**
   * The description of the feed in a body; empty when it is none.
   *
   * @param base where it was fetched
   */
  public static Optional<FeedDescription> of(byte[] body, URI base) {
    String text = EncodingDetection.of(body, DeclaredEncoding.ofXml(body).orElse(null)).text(body);
    return FeedParser.parse(text, base) instanceof ParsedFeed.Found found
        ? Optional.of(of(found.feed()))
        : Optional.empty();
  }

  private static FeedDescription of(Feed feed) {
    List<FeedEntry> first = feed.entries().stream().limit(LOOKED_AT).toList();
    return new FeedDescription(
        feed.title(),
        feed.address(),
        first.stream().map(FeedEntry::language).filter(Objects::nonNull).findFirst().orElse(null),
        feed.entries().size(),
        first.stream()
            .map(FeedEntry::published)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(null),
        first.stream().map(FeedEntry::url).filter(Objects::nonNull).toList());
  }
}
