package newswatch.ingest.poll.read;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import newswatch.egress.Fetched;
import newswatch.events.RejectionReason;
import newswatch.events.source.FeedRhythm;
import newswatch.ingest.document.Draft;
import newswatch.ingest.document.Input;
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.feed.FeedItem;
import newswatch.ingest.sitemap.ParsedSitemap;
import newswatch.ingest.sitemap.SitemapEntry;
import newswatch.ingest.sitemap.SitemapParser;
import newswatch.ingest.sitemap.SitemapReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps as feeds: the newest entries, each with what the sitemap says of it and without a
 * text, which only its page has. Of an index it gives the sitemaps: those of news first, then those
 * that changed last.
 */
public final class SitemapReader implements SourceReader {
  /** A sitemap of news has at most so many; plain ones may have all pages of a site. */
  private static final int MOST_ITEMS = 1_000;

  private static final Pattern NEWS = Pattern.compile("(?i)://[^/]++/.*news");

  private static final Comparator<SitemapEntry> NEWEST_FIRST =
      Comparator.comparing(
          SitemapReader::time, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

  /** By their names, which say it in most sites that have one. */
  private static final Comparator<SitemapReference> NEWS_FIRST =
      Comparator.comparing(sitemap -> !NEWS.matcher(sitemap.address()).find());

  private static final Comparator<SitemapReference> CHANGED_LAST_FIRST =
      Comparator.comparing(
          SitemapReference::lastModified, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

  @Override
  public FeedContent read(Fetched answer) {
    String address = answer.location().toString();
    try {
      return content(
          SitemapParser.parse(answer.body(), URI.create(address)), Input.stream(address));
    } catch (RuntimeException | StackOverflowError e) {
      // The parser is other people's code: one answer that it fails on must not stop the rest.
      return new FeedContent.Unreadable(RejectionReason.FAILED, "reading failed: " + e);
    }
  }

  private static FeedContent content(ParsedSitemap parsed, Input input) {
    if (parsed instanceof ParsedSitemap.Pages pages) {
      List<FeedItem> items =
          pages.entries().stream()
              .sorted(NEWEST_FIRST)
              .limit(MOST_ITEMS)
              .map(entry -> item(entry, input))
              .toList();
      return new FeedContent.Items(title(pages), FeedRhythm.NONE, items);
    }
    return parsed instanceof ParsedSitemap.Index index
        ? new FeedContent.Index(addresses(index))
        : new FeedContent.Unreadable(RejectionReason.INVALID, ((ParsedSitemap.None) parsed).why());
  }

  private static List<String> addresses(ParsedSitemap.Index index) {
    return index.sitemaps().stream()
        .sorted(NEWS_FIRST.thenComparing(CHANGED_LAST_FIRST))
        .map(SitemapReference::address)
        .toList();
  }

  private static @Nullable String title(ParsedSitemap.Pages pages) {
    return pages.entries().isEmpty() ? null : pages.entries().get(0).source();
  }

  private static FeedItem item(SitemapEntry entry, Input input) {
    return new FeedItem(
        entry.address(),
        new Draft("")
            .title(entry.title() == null ? entry.address() : entry.title())
            .source(entry.source())
            .url(entry.address())
            .language(entry.language())
            .published(entry.published())
            .path(input.path())
            .outcome(input.origin()),
        entry.lastModified());
  }

  private static @Nullable Instant time(SitemapEntry entry) {
    return entry.published() == null ? entry.lastModified() : entry.published();
  }
}
