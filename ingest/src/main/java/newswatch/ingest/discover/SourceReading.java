package newswatch.ingest.discover;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import newswatch.egress.Fetched;
import newswatch.events.source.FeedKind;
import newswatch.ingest.feed.FeedDescription;
import newswatch.ingest.read.Format;
import newswatch.ingest.read.FormatDetection;
import newswatch.ingest.sitemap.ParsedSitemap;
import newswatch.ingest.sitemap.SitemapEntry;
import newswatch.ingest.sitemap.SitemapParser;

/** Reads answers as what can be polled. */
final class SourceReading {
  private static final int HEAD = 64 * 1024;
  private static final int LOOKED_AT = 30;

  private SourceReading() {}

  /** The feed of an answer. */
  static Optional<SourceCandidate> feed(Fetched answer, FoundBy foundBy) {
    byte[] body = answer.body();
    byte[] head = Arrays.copyOf(body, Math.min(body.length, HEAD));
    if (FormatDetection.of("", head).orElse(Format.TEXT) != Format.FEED) {
      return Optional.empty();
    }
    return FeedDescription.of(body, base(answer))
        .map(
            feed ->
                new SourceCandidate(
                    address(answer),
                    FeedKind.FEED,
                    foundBy,
                    feed.title(),
                    feed.site(),
                    feed.language(),
                    feed.entries(),
                    feed.newest(),
                    feed.articles()));
  }

  /** The sitemap of an answer, or the index of sitemaps. */
  static ParsedSitemap sitemap(Fetched answer) {
    return SitemapParser.parse(answer.body(), base(answer));
  }

  static SourceCandidate candidate(Fetched answer, List<SitemapEntry> entries, FoundBy foundBy) {
    return new SourceCandidate(
        address(answer),
        FeedKind.SITEMAP,
        foundBy,
        entries.stream()
            .map(SitemapEntry::source)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        null,
        entries.stream()
            .map(SitemapEntry::language)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        entries.size(),
        entries.stream()
            .map(entry -> entry.published() == null ? entry.lastModified() : entry.published())
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(null),
        entries.stream().limit(LOOKED_AT).map(SitemapEntry::address).toList());
  }

  /** Where the answer came from, which resolves what is in it. */
  static URI base(Fetched answer) {
    return URI.create(answer.location().toString());
  }

  private static String address(Fetched answer) {
    return answer.location().toString();
  }
}
