package newswatch.ingest.poll.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import newswatch.egress.Fetched;
import newswatch.egress.address.WebLocation;
import newswatch.events.Document;
import newswatch.ingest.document.ReadOutcome;
import newswatch.ingest.feed.FeedContent;
import newswatch.ingest.feed.FeedItem;
import org.junit.jupiter.api.Test;

class SitemapReaderTest {

  @Test
  void news_of_a_sitemap_are_items_the_newest_first() {
    FeedContent content =
        read(
            "<urlset><url><loc>/old</loc><lastmod>2026-11-20</lastmod></url><url><loc>/new</loc><news><publication>"
                + "<name>The Paper</name><language>fa</language></publication><title>Copper</title>"
                + "<publication_date>2026-11-22T08:00:00Z</publication_date></news></url></urlset>");
    List<FeedItem> items = ((FeedContent.Items) content).items();
    assertThat(items)
        .extracting(FeedItem::guid)
        .containsExactly("https://a.example/new", "https://a.example/old");
    Document newest = ((ReadOutcome.Accepted) items.get(0).outcome()).document();
    assertThat(newest.title()).isEqualTo("Copper");
    assertThat(newest.source()).isEqualTo("The Paper");
    assertThat(newest.language()).isEqualTo("fa");
  }

  @Test
  void what_has_no_pages_is_told_with_the_remedy() {
    assertThat(((FeedContent.Unreadable) read("<html/>")).why()).contains("no sitemap");
  }

  @Test
  void an_index_names_the_sitemaps_of_news_first_then_those_that_changed_last() {
    FeedContent content =
        read(
            "<sitemapindex>"
                + "<sitemap><loc>/undated.xml</loc></sitemap>"
                + "<sitemap><loc>/may.xml</loc><lastmod>2026-05-20</lastmod></sitemap>"
                + "<sitemap><loc>/june.xml</loc><lastmod>2026-06-20</lastmod></sitemap>"
                + "<sitemap><loc>/news.xml</loc></sitemap></sitemapindex>");
    assertThat(((FeedContent.Index) content).addresses())
        .containsExactly(
            "https://a.example/news.xml",
            "https://a.example/june.xml",
            "https://a.example/may.xml",
            "https://a.example/undated.xml");
  }

  private static FeedContent read(String body) {
    WebLocation location = (WebLocation) WebLocation.parse("https://a.example/map.xml");
    return new SitemapReader()
        .read(new Fetched(location, 200, Map.of(), body.getBytes(StandardCharsets.UTF_8), null));
  }
}
