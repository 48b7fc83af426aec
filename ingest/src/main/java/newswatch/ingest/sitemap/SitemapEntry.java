package newswatch.ingest.sitemap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a sitemap. A plain sitemap says no more than address and change, so that the page
 * must be fetched to know more; one of news says what a feed would.
 *
 * @param address absolute
 * @param lastModified when the page changed last, as far as it is known
 * @param title of the article, on one line
 * @param source the name of the publication
 * @param language of the publication
 * @param published when the article was published
 * @param keywords in the order of the sitemap
 */
public record SitemapEntry(
    String address,
    @Nullable Instant lastModified,
    @Nullable String title,
    @Nullable String source,
    @Nullable String language,
    @Nullable Instant published,
    List<String> keywords) {

  /** Keeps a copy of the keywords. */
  public SitemapEntry {
    keywords = List.copyOf(keywords);
  }

  /** Whether it is of a sitemap of news. */
  public boolean isNews() {
    return title != null || published != null;
  }

  /** An address without anything else known of it. */
  public static SitemapEntry plain(String address, @Nullable Instant lastModified) {
    return new SitemapEntry(address, lastModified, null, null, null, null, List.of());
  }
}
