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
    assertThat(
            ((FeedContent.Unreadable)
                    read("<sitemapindex><sitemap><loc>/a</loc></sitemap></sitemapindex>"))
                .why())
        .contains("add one of the sitemaps in it");
  }

  private static FeedContent read(String body) {
    WebLocation location = (WebLocation) WebLocation.parse("https://a.example/map.xml");
    return new SitemapReader()
        .read(new Fetched(location, 200, Map.of(), body.getBytes(StandardCharsets.UTF_8), null));
  }
}
